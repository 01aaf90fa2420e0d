namespace NewsWatch.Core.Stories.Deals;

/// <summary>
/// A pair of parties is one story for some weeks only: a deal that is in the news again after that opens another, which states the same
/// figure again. It is counted once: where it was announced first, else where it was reported first.
/// </summary>
public static class RepeatedFigures
{
    /// <summary>After a year the same figure may well be another deal.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(365);

    /// <summary>The deals in their order, without figures that another deal of the same parties and type counts for already.</summary>
    public static IReadOnlyList<FiledDeal> LeaveOut(IReadOnlyList<FiledDeal> deals)
    {
        var again = deals.Index()
            .GroupBy(deal => KeyOf(deal.Item), StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.OrderBy(deal => deal.Item.FirstPublishedUtc).ThenBy(deal => deal.Item.Id).ToList())
            .ToList();
        if (again.Count == 0) return deals;
        var kept = deals.ToArray();
        foreach (var group in again)
        {
            foreach (var at in Repeated(group, deal => deal.Deal.CapacityGw, deal => deal.CapacityStanding))
                kept[at] = kept[at] with { Deal = kept[at].Deal with { CapacityGw = null } };
            foreach (var at in Repeated(group, deal => deal.Deal.ValueUsd, deal => deal.ValueStanding))
                kept[at] = kept[at] with { Deal = kept[at].Deal with { ValueUsd = null } };
        }

        return kept;
    }

    /// <summary>The places of the deals, which come oldest first, whose figure another one counts for.</summary>
    private static List<int> Repeated(
        IReadOnlyList<(int Index, FiledDeal Item)> deals, Func<FiledDeal, double?> figure, Func<FiledDeal, DealStanding> standing)
    {
        List<int> repeated = [];
        List<(int Index, FiledDeal Item)> counted = [];
        // What is over is no part of what is to come, and says nothing of where else its figure counts.
        foreach (var deal in deals.Where(deal => figure(deal.Item) is not null && standing(deal.Item) != DealStanding.Over))
        {
            var at = counted.FindIndex(known => Figures.Same(figure(known.Item), figure(deal.Item))
                && deal.Item.FirstPublishedUtc - known.Item.FirstPublishedUtc <= Within);
            if (at < 0)
            {
                counted.Add(deal);
            }
            else if (standing(counted[at].Item) == DealStanding.Reported && standing(deal.Item) == DealStanding.Announced)
            {
                repeated.Add(counted[at].Index);
                counted[at] = deal;
            }
            else
            {
                repeated.Add(deal.Index);
            }
        }

        return repeated;
    }

    /// <summary>What the demo invents counts for nothing real.</summary>
    private static string KeyOf(FiledDeal deal) =>
        $"{deal.Demo} {deal.Deal.Type}\n{string.Join('\n', deal.Deal.Parties.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
}
