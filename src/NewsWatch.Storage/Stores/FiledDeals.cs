using System.Globalization;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class FiledDeals(StoreContext context) : IFiledDeals
{
    /// <summary>By hand, since only one column is wanted, and so that each text is gone again before the next is read.</summary>
    public async Task<IReadOnlyList<FiledDeal>> ListAsync(DateTimeOffset? sinceUtc, int max, CancellationToken cancellationToken)
    {
        var since = sinceUtc is null ? "" : " AND opened_utc >= @p0";
        var sql = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT story FROM stories WHERE revision > 0 AND merged_into IS NULL{since}
            ORDER BY opened_utc DESC, id DESC LIMIT {max}
            """);
        object[] values = sinceUtc is { } time ? [context.ForSql(time)] : [];
        return await new HeldQuery(sql, values).ReadAsync(context, reader => Facts.ReadDeal(reader.GetString(0)), cancellationToken);
    }
}
