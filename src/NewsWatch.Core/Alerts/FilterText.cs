using System.Globalization;
using System.Text.Json;

namespace NewsWatch.Core.Alerts;

/// <summary>A filter in words, so that its owner sees what it asks for: "Deals of OpenAI or Nvidia over 1 GW, announced".</summary>
public static class FilterText
{
    public static string Of(SubscriptionFilter filter)
    {
        var subject = $"{Types(filter)}{Parties(filter)}{Figures(filter)}";
        string?[] rest =
        [
            filter.Statuses.Count > 0 ? Or(filter.Statuses.Select(Word)) : null,
            filter.MinimumConfidence is { } confidence ? $"confidence at least {Number(confidence)}" : null,
            filter.Languages.Count > 0 ? $"with a source in {Or(filter.Languages)}" : null,
            filter.Publishers.Count > 0 ? $"told by {Or(filter.Publishers)}" : null,
            filter.Words.Count > 0 ? $"saying {And(filter.Words.Select(word => $"“{word}”"))}" : null,
            (filter.First, filter.Revisions) switch
            {
                (true, false) => "first news only",
                (false, true) => "changes only",
                _ => null,
            },
        ];
        return string.Join(", ", rest.OfType<string>().Prepend(subject));
    }

    private static string Types(SubscriptionFilter filter) => filter.Types.Count > 0
        ? $"Deals ({Or(filter.Types.Select(Word))})"
        : filter.Parties.Count + filter.AllParties.Count + filter.NoParties.Count == 0 ? "All deals" : "Deals";

    private static string Parties(SubscriptionFilter filter)
    {
        string?[] parts =
        [
            filter.Parties.Count > 0 ? $" of {Or(filter.Parties)}" : null,
            filter.AllParties.Count > 0 ? $"{(filter.Parties.Count > 0 ? " with" : " of")} {And(filter.AllParties)}{(filter.AllParties.Count > 1 ? " together" : "")}" : null,
            filter.NoParties.Count > 0 ? $" without {Or(filter.NoParties)}" : null,
        ];
        return string.Concat(parts);
    }

    private static string Figures(SubscriptionFilter filter)
    {
        string?[] figures =
        [
            filter.MinimumCapacityGw is { } capacity ? $"{Number(capacity)} GW" : null,
            filter.MinimumValueUsd is { } value ? $"{Number(value)} USD" : null,
        ];
        var stated = figures.OfType<string>().ToList();
        return stated.Count == 0 ? "" : $" over {And(stated)}";
    }

    private static string Or(IEnumerable<string> items) => Joined([.. items], "or");

    private static string And(IEnumerable<string> items) => Joined([.. items], "and");

    private static string Joined(IReadOnlyList<string> items, string word) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.SkipLast(1))} {word} {items[^1]}";

    private static string Number(double figure) => figure.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', '-');
}
