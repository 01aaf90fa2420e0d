using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>
/// The words under which a story is filed and looked up, so that a company that is in thousands of stories costs no more than
/// any other: each pair of parties; each party with each figure; a party whose partner is not named yet; and, for each
/// source, its address and its title.
/// </summary>
internal sealed class StoryKeys(PartyFamilies families)
{
    // Figures are the same where the smaller is nine tenths of the larger or more: they stand in one step or in neighbouring ones.
    private const double Step = 1 / 0.9;

    public IEnumerable<string> OfStory(Story story) => Pairs(story.Deal.Parties)
        .Concat(story.Sources.SelectMany(source => Pairs(source.Parties)).Where(_ => story.Deal.Parties.Count < 2))
        .Concat(Figures(story).SelectMany(figure => Names(story.Deal.Parties).Select(name => Figure(name, figure.Kind, StepOf(figure.Value)))))
        .Concat(story.IsWaiting ? Names(story.Deal.Parties).Select(Waiting) : [])
        .Concat(story.Sources.SelectMany(source => OfSource(source)))
        .Distinct(StringComparer.Ordinal);

    /// <summary>What an article about these deals is looked up by.</summary>
    public IEnumerable<string> OfDeals(IEnumerable<Deal> deals) => deals.SelectMany(OfDeal).Distinct(StringComparer.Ordinal);

    public static string Address(string canonicalUrl) => $"url {canonicalUrl}";

    public static string Title(string titleKey) => $"title {titleKey}";

    private IEnumerable<string> OfDeal(Deal deal) => Pairs(deal.Parties)
        .Concat(Names(deal.Parties).Select(Waiting))
        .Concat(deal.Parties.Count == 1 ? FigureKeys(deal) : []);

    private IEnumerable<string> FigureKeys(Deal deal) =>
        from figure in FiguresOf(deal.CapacityGw, deal.ValueUsd, deal.Units)
        from name in Names(deal.Parties)
        from step in new[] { -1, 0, 1 }
        select Figure(name, figure.Kind, StepOf(figure.Value) + step);

    private static IEnumerable<string> OfSource(StorySource source)
    {
        if (source.Address.Length > 0) yield return Address(source.Address);
        if (source.TitleKey.Length > 0) yield return Title(source.TitleKey);
    }

    private static IEnumerable<(string Kind, double Value)> Figures(Story story) =>
        FiguresOf(story.Deal.CapacityGw, story.Deal.ValueUsd, story.Deal.Units)
            .Concat(story.Sources.SelectMany(source => FiguresOf(source.CapacityGw, source.ValueUsd, units: null)));

    private static IEnumerable<(string Kind, double Value)> FiguresOf(double? capacity, double? value, long? units)
    {
        if (capacity is > 0) yield return ("gw", capacity.Value);
        if (value is > 0) yield return ("usd", value.Value);
        if (units is > 0) yield return ("units", units.Value);
    }

    private static int StepOf(double value) => (int)Math.Floor(Math.Log(value) / Math.Log(Step));

    private IEnumerable<string> Names(IEnumerable<string> parties) => parties.SelectMany(families.NamesOf);

    private IEnumerable<string> Pairs(IReadOnlyList<string> parties)
    {
        for (var first = 0; first < parties.Count; first++)
        {
            for (var second = first + 1; second < parties.Count; second++)
            {
                foreach (var one in families.NamesOf(parties[first]))
                {
                    foreach (var other in families.NamesOf(parties[second]))
                        yield return string.CompareOrdinal(one, other) <= 0 ? $"{one} + {other}" : $"{other} + {one}";
                }
            }
        }
    }

    private static string Waiting(string name) => $"{name} + ?";

    private static string Figure(string name, string kind, int step) => string.Create(CultureInfo.InvariantCulture, $"{name} {kind} {step}");
}
