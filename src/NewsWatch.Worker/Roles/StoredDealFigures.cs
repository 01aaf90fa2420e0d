using NewsWatch.Core.Stories.Deals;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Deals;

namespace NewsWatch.Worker.Roles;

/// <summary>Graph and totals out of the stories of the store.</summary>
internal sealed class StoredDealFigures(IStore store) : IDealFigures
{
    /// <summary>Some years of deals; what is older than that many is left out of every figure.</summary>
    private const int MaxDeals = 20_000;

    public async Task<DealNetwork> NetworkAsync(DealQuery query, CancellationToken cancellationToken)
    {
        var deals = await ReadAsync(query.SinceUtc, cancellationToken);
        return DealNetwork.Of([.. deals.Where(query.Fits)]);
    }

    public async Task<DealTotals> TotalsAsync(DateOnly lastMonth, int months, CancellationToken cancellationToken)
    {
        // A story opens when its first article arrives, never before the month of that article.
        var since = new DateTimeOffset(lastMonth.AddMonths(1 - months), TimeOnly.MinValue, TimeSpan.Zero);
        return DealTotals.Of(await ReadAsync(since, cancellationToken), lastMonth, months);
    }

    private Task<IReadOnlyList<FiledDeal>> ReadAsync(DateTimeOffset? sinceUtc, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Deals.ListAsync(sinceUtc, MaxDeals, cancellationToken), cancellationToken);
}
