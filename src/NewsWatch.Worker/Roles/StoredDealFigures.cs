using NewsWatch.Core.Stories.Deals;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Deals;

namespace NewsWatch.Worker.Roles;

/// <summary>Graph and totals out of the stories of the store, which are read for all readers together and at most twice a minute.</summary>
internal sealed class StoredDealFigures : IDealFigures
{
    /// <summary>More than a century of deals; where there are more, the pages say that the oldest are missing.</summary>
    private const int MaxDeals = 200_000;

    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    /// <summary>Who comes after a while without readers waits for the reading instead of seeing old figures.</summary>
    private static readonly TimeSpan UsableFor = TimeSpan.FromMinutes(2);

    private readonly IStore store;
    private readonly KeptReading<DealBook> book;

    public StoredDealFigures(IStore store, TimeProvider clock)
    {
        this.store = store;
        book = new KeptReading<DealBook>(ReadAsync, FreshFor, UsableFor, clock);
    }

    public async Task<DealNetwork> NetworkAsync(DealQuery query, CancellationToken cancellationToken) =>
        (await book.GetAsync(cancellationToken)).Network(query);

    public async Task<DealTotals> TotalsAsync(DateOnly lastMonth, int months, CancellationToken cancellationToken) =>
        (await book.GetAsync(cancellationToken)).Totals(lastMonth, months);

    private async Task<DealBook> ReadAsync()
    {
        var deals = await store.ReadAsync(session => session.Deals.ListAsync(MaxDeals, CancellationToken.None), CancellationToken.None);
        return new DealBook(deals, deals.Count == MaxDeals);
    }
}
