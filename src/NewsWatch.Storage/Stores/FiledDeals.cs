using NewsWatch.Core.Stories.Deals;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class FiledDeals(StoreContext context) : IFiledDeals
{
    /// <summary>By hand, so that one column is read, which SQLite takes out of an index, and so that each text is gone before the next is read.</summary>
    private const string Newest = "SELECT deal FROM stories WHERE deal <> '' ORDER BY opened_utc DESC, id DESC LIMIT @p0";

    public async Task<IReadOnlyList<FiledDeal>> ListAsync(int max, CancellationToken cancellationToken) =>
        await new HeldQuery(Newest, [max]).ReadAsync(context, reader => DealText.Read(reader.GetString(0)), cancellationToken);
}
