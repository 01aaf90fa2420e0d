using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>One rule for each property of a filter. Null where the filter leaves the property open.</summary>
internal static class FilterRules
{
    public static IReadOnlyList<Func<SubscriptionFilter, Story, AlertMatch?>> All { get; } = [Parties, Types, Statuses, Capacity, Value];

    private static AlertMatch? Parties(SubscriptionFilter filter, Story story)
    {
        if (filter.Parties.Count == 0) return null;
        var wanted = story.Deal.Parties.Intersect(filter.Parties, StringComparer.OrdinalIgnoreCase).ToList();
        return wanted.Count > 0
            ? new AlertMatch(true, $"{string.Join(" and ", wanted)} {(wanted.Count == 1 ? "takes" : "take")} part")
            : Refused($"None of {string.Join(", ", filter.Parties)} takes part in this deal of {string.Join(", ", story.Deal.Parties)}.");
    }

    private static AlertMatch? Types(SubscriptionFilter filter, Story story) =>
        OneOf("type", filter.Types, story.Deal.Type);

    private static AlertMatch? Statuses(SubscriptionFilter filter, Story story) =>
        OneOf("status", filter.Statuses, story.Status);

    private static AlertMatch? OneOf<T>(string property, IReadOnlyList<T> wanted, T actual)
        where T : struct, Enum
    {
        if (wanted.Count == 0) return null;
        return wanted.Contains(actual)
            ? new AlertMatch(true, $"the {property} is {Word(actual)}")
            : Refused($"The {property} is {Word(actual)}; the subscription takes {string.Join(", ", wanted.Select(Word))}.");
    }

    private static AlertMatch? Capacity(SubscriptionFilter filter, Story story) =>
        AtLeast(filter.MinimumCapacityGw, story.Deal.CapacityGw, "capacity", "GW");

    private static AlertMatch? Value(SubscriptionFilter filter, Story story) =>
        AtLeast(filter.MinimumValueUsd, story.Deal.ValueUsd, "value", "USD");

    private static AlertMatch? AtLeast(double? minimum, double? stated, string property, string unit)
    {
        if (minimum is not { } least) return null;
        if (stated is not { } figure) return Refused($"No {property} is stated; the subscription takes {Number(least)} {unit} or more.");
        return figure >= least
            ? new AlertMatch(true, $"the {property} is {Number(figure)} {unit}, at least {Number(least)} {unit}")
            : Refused($"The {property} is {Number(figure)} {unit}; the subscription takes {Number(least)} {unit} or more.");
    }

    private static AlertMatch Refused(string reason) => new(false, reason);

    private static string Number(double figure) => figure.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
