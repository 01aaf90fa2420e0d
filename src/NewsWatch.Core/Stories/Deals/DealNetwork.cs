namespace NewsWatch.Core.Stories.Deals;

/// <summary>Who has deals with whom.</summary>
public sealed record DealNetwork
{
    /// <summary>More companies than that are no picture any more; the ones with most deals stay.</summary>
    public const int MaxCompanies = 400;

    /// <summary>Those of most deals stay.</summary>
    public const int MaxLinks = 2_000;

    private const int AllWithAll = 6;

    /// <summary>Most deals first.</summary>
    public required IReadOnlyList<DealCompany> Companies { get; init; }

    /// <summary>Between <see cref="Companies"/> alone; most deals first.</summary>
    public required IReadOnlyList<DealLink> Links { get; init; }

    /// <summary>How many deals there are, each counted once.</summary>
    public required int Deals { get; init; }

    /// <summary>True where companies or links were left out.</summary>
    public bool IsCut { get; init; }

    /// <summary>True where some of the deals are invented.</summary>
    public bool HoldsDemo { get; init; }

    /// <summary>The deals come newest first.</summary>
    public static DealNetwork Of(IReadOnlyList<FiledDeal> deals)
    {
        var companies = deals.SelectMany(PartiesOf).CountBy(party => party, StringComparer.Ordinal)
            .OrderByDescending(company => company.Value).ThenBy(company => company.Key, StringComparer.Ordinal)
            .Select(company => new DealCompany(company.Key, company.Value))
            .ToList();
        var shown = companies.Take(MaxCompanies).ToList();
        var names = shown.Select(company => company.Name).ToHashSet(StringComparer.Ordinal);
        var links = deals.SelectMany(deal => PairsOf(deal).Select(pair => (pair.First, pair.Second, deal)))
            .Where(tie => names.Contains(tie.First) && names.Contains(tie.Second))
            .GroupBy(tie => (tie.First, tie.Second, tie.deal.Deal.Type, tie.deal.Standing), tie => tie.deal)
            .Select(group => LinkOf(group.Key.First, group.Key.Second, [.. group]))
            .OrderByDescending(link => link.StoryIds.Count)
            .ThenBy(link => link.First, StringComparer.Ordinal).ThenBy(link => link.Second, StringComparer.Ordinal)
            .ThenBy(link => link.Type).ThenBy(link => link.Standing)
            .ToList();
        return new DealNetwork
        {
            Companies = shown,
            Links = [.. links.Take(MaxLinks)],
            Deals = deals.Count,
            HoldsDemo = deals.Any(deal => deal.Demo),
            IsCut = companies.Count > MaxCompanies || links.Count > MaxLinks,
        };
    }

    private static IEnumerable<string> PartiesOf(FiledDeal deal) => deal.Deal.Parties.Distinct(StringComparer.Ordinal);

    /// <summary>Each with each; a consortium would be a ball of lines, so there the first is drawn with each of the others.</summary>
    private static IEnumerable<(string First, string Second)> PairsOf(FiledDeal deal)
    {
        var parties = PartiesOf(deal).ToList();
        var starts = parties.Count <= AllWithAll ? parties.Count : 1;
        for (var one = 0; one < starts; one++)
        {
            for (var other = one + 1; other < parties.Count; other++)
            {
                yield return string.CompareOrdinal(parties[one], parties[other]) < 0 ? (parties[one], parties[other]) : (parties[other], parties[one]);
            }
        }
    }

    private static DealLink LinkOf(string first, string second, IReadOnlyList<FiledDeal> deals) => new()
    {
        First = first,
        Second = second,
        Type = deals[0].Deal.Type,
        Standing = deals[0].Standing,
        StoryIds = [.. deals.Select(deal => deal.Id)],
        CapacityGw = Sum(deals, deal => deal.Deal.CapacityGw),
        ValueUsd = Sum(deals, deal => deal.Deal.ValueUsd),
    };

    private static double? Sum(IReadOnlyList<FiledDeal> deals, Func<FiledDeal, double?> figure) =>
        deals.Any(deal => figure(deal) is not null) ? deals.Sum(figure) : null;
}
