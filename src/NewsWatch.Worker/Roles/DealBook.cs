using System.Collections.Concurrent;
using System.Globalization;
using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Worker.Roles;

/// <summary>All deals as they stood at one moment, newest first, with the figures that were made of them.</summary>
internal sealed class DealBook(IReadOnlyList<FiledDeal> deals, bool isCut)
{
    /// <summary>Readers ask for a few periods and types; beyond that, figures are made and not kept.</summary>
    private const int MaxKept = 64;

    private readonly ConcurrentDictionary<string, Lazy<DealNetwork>> networks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(DateOnly LastMonth, int Months), Lazy<DealTotals>> totals = new();

    /// <summary>A period begins with its minute, so that readers of one minute share one network.</summary>
    public DealNetwork Network(DealQuery query)
    {
        var asked = query with { SinceUtc = query.SinceUtc is { } since ? since.AddTicks(-(since.Ticks % TimeSpan.TicksPerMinute)) : null };
        return Keep(networks, KeyOf(asked), () =>
        {
            var network = DealNetwork.Of([.. deals.Where(asked.Fits)]);
            return isCut ? network with { IsCut = true } : network;
        });
    }

    public DealTotals Totals(DateOnly lastMonth, int months) =>
        Keep(totals, (lastMonth, months), () => DealTotals.Of(deals, lastMonth, months) with { IsCut = isCut });

    private static T Keep<TKey, T>(ConcurrentDictionary<TKey, Lazy<T>> kept, TKey key, Func<T> make)
        where TKey : notnull
    {
        if (kept.TryGetValue(key, out var known)) return known.Value;
        return kept.Count < MaxKept ? kept.GetOrAdd(key, _ => new Lazy<T>(make)).Value : make();
    }

    private static string KeyOf(DealQuery query) => string.Create(
        CultureInfo.InvariantCulture, $"{query.SinceUtc:O}|{string.Join(',', query.Types.Order())}|{string.Join(',', query.Standings.Order())}");
}
