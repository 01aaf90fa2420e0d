using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>One rule for each property of a filter, cheap and telling ones first.</summary>
internal static class FilterRules
{
    public static IReadOnlyList<FilterRule> All { get; } =
    [
        new FilterRule
        {
            Applies = filter => filter.Parties.Count > 0,
            Test = (filter, view) => filter.Parties.Any(view.HasParty),
            Accepted = (filter, view) => new AlertGround("parties", Named(view, filter.Parties)),
            Refused = (filter, view) => $"None of {List(filter.Parties)} takes part in this deal of {List(view.Story.Deal.Parties)}.",
        },
        new FilterRule
        {
            Applies = filter => filter.AllParties.Count > 0,
            Test = (filter, view) => filter.AllParties.All(view.HasParty),
            Accepted = (filter, view) => new AlertGround("parties", Named(view, filter.AllParties)),
            Refused = (filter, view) =>
                $"{List(filter.AllParties.Where(party => !view.HasParty(party)))} takes no part in this deal of {List(view.Story.Deal.Parties)}; the subscription wants {List(filter.AllParties)} together.",
        },
        new FilterRule
        {
            Applies = filter => filter.NoParties.Count > 0,
            Test = (filter, view) => !filter.NoParties.Any(view.HasParty),
            Accepted = (filter, _) => new AlertGround("no_parties", filter.NoParties),
            Refused = (filter, view) => $"{List(Named(view, filter.NoParties))} takes part, whom the subscription leaves out.",
        },
        OneOf("type", filter => filter.Types, story => story.Deal.Type),
        OneOf("status", filter => filter.Statuses, story => story.Status),
        new FilterRule
        {
            Applies = filter => filter.MinimumConfidence is not null,
            Test = (filter, view) => view.Story.Confidence >= filter.MinimumConfidence,
            Accepted = (filter, view) => new AlertGround("confidence", [Exact(view.Story.Confidence), Exact(filter.MinimumConfidence)]),
            Refused = (filter, view) => view.Story.Confidence is { } confidence
                ? $"Its confidence is {Number(confidence)}; the subscription takes {Number(filter.MinimumConfidence)} or more."
                : $"Its confidence is not known; the subscription takes {Number(filter.MinimumConfidence)} or more.",
        },
        AtLeast("capacity", "GW", filter => filter.MinimumCapacityGw, story => story.Deal.CapacityGw),
        AtLeast("value", "USD", filter => filter.MinimumValueUsd, story => story.Deal.ValueUsd),
        SourceOf("language", filter => filter.Languages, source => source.Lang),
        SourceOf("publisher", filter => filter.Publishers, source => source.Publisher),
        new FilterRule
        {
            Applies = filter => filter.Words.Count > 0,
            Test = (filter, view) => filter.Words.All(view.HasWord),
            Accepted = (filter, _) => new AlertGround("words", filter.Words),
            Refused = (filter, view) => $"It does not say {Quoted(filter.Words.Where(word => !view.HasWord(word)))}.",
        },
    ];

    public static bool Pass(SubscriptionFilter filter, StoryView view)
    {
        foreach (var rule in All)
        {
            if (rule.Applies(filter) && !rule.Test(filter, view)) return false;
        }

        return true;
    }

    private static FilterRule OneOf<T>(string property, Func<SubscriptionFilter, IReadOnlyList<T>> wanted, Func<Story, T> actual)
        where T : struct, Enum => new()
    {
        Applies = filter => wanted(filter).Count > 0,
        Test = (filter, view) => wanted(filter).Contains(actual(view.Story)),
        Accepted = (_, view) => new AlertGround(property, [Word(actual(view.Story))]),
        Refused = (filter, view) => $"The {property} is {Word(actual(view.Story))}; the subscription takes {List(wanted(filter).Select(Word))}.",
    };

    private static FilterRule AtLeast(
        string property, string unit, Func<SubscriptionFilter, double?> least, Func<Story, double?> stated) => new()
    {
        Applies = filter => least(filter) is not null,
        Test = (filter, view) => stated(view.Story) >= least(filter),
        Accepted = (filter, view) => new AlertGround(property, [Exact(stated(view.Story)), Exact(least(filter))]),
        Refused = (filter, view) => stated(view.Story) is { } figure
            ? $"The {property} is {Number(figure)} {unit}; the subscription takes {Number(least(filter))} {unit} or more."
            : $"No {property} is stated; the subscription takes {Number(least(filter))} {unit} or more.",
    };

    private static FilterRule SourceOf(
        string property, Func<SubscriptionFilter, IReadOnlyList<string>> wanted, Func<StorySource, string> actual) => new()
    {
        Applies = filter => wanted(filter).Count > 0,
        Test = (filter, view) => view.Story.Sources.Any(source => wanted(filter).Contains(actual(source), StringComparer.OrdinalIgnoreCase)),
        Accepted = (filter, view) =>
            new AlertGround(property, [view.Story.Sources.Select(actual).First(value => wanted(filter).Contains(value, StringComparer.OrdinalIgnoreCase))]),
        Refused = (filter, view) =>
            $"The {property} of its sources is {List(view.Story.Sources.Select(actual).Distinct(StringComparer.OrdinalIgnoreCase))}; the subscription takes {List(wanted(filter))}.",
    };

    private static List<string> Named(StoryView view, IReadOnlyList<string> parties) =>
        [.. view.Story.Deal.Parties.Where(party => parties.Contains(party, StringComparer.OrdinalIgnoreCase))];

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Quoted(IEnumerable<string> words) => string.Join(" and ", words.Select(word => $"“{word}”"));

    private static string Number(double? figure) => figure?.ToString("#,0.###", CultureInfo.InvariantCulture) ?? "";

    private static string Exact(double? figure) => figure?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
