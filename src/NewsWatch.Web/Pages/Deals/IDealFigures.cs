using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Web.Pages.Deals;

/// <summary>
/// Deals as graph and totals show them; the host implements it over its store. A singleton that is safe to call from many requests.
/// Stories that were merged away, or that nobody was told, never count; muted ones do.
/// </summary>
public interface IDealFigures
{
    /// <summary>Who has deals with whom.</summary>
    Task<DealNetwork> NetworkAsync(DealQuery query, CancellationToken cancellationToken);

    /// <summary>So many months up to this one, by its first day.</summary>
    Task<DealTotals> TotalsAsync(DateOnly lastMonth, int months, CancellationToken cancellationToken);
}
