using System.Globalization;

namespace NewsWatch.Core.Alerts;

/// <summary>What every subscription must hold to, whatever its channels ask beyond.</summary>
public static class SubscriptionRules
{
    private const int MaxIdLength = 64;

    /// <summary>One line for each error, with the subscription, the value and what is allowed; empty where all is well.</summary>
    public static IReadOnlyList<string> Validate(IReadOnlyList<Subscription> subscriptions, IReadOnlySet<string> channelNames)
    {
        var duplicates = subscriptions
            .GroupBy(subscription => subscription.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"Subscription '{group.Key}' stands {group.Count()} times: each id may stand once.");
        return [.. duplicates, .. subscriptions.SelectMany(subscription => Errors(subscription, channelNames))];
    }

    private static IEnumerable<string> Errors(Subscription subscription, IReadOnlySet<string> channelNames)
    {
        if (!IsId(subscription.Id))
            yield return $"Subscription '{subscription.Id}': the id must be 1 to {MaxIdLength} letters, digits, '-', '_' or '.'.";
        if (subscription.Destinations.Count == 0)
            yield return $"Subscription '{subscription.Id}' has no destination: at least one is needed.";
        var inside = subscription.Destinations.SelectMany(destination => Errors(destination, channelNames));
        foreach (var error in inside.Concat(Errors(subscription.Filter)))
            yield return $"Subscription '{subscription.Id}': {error}";
        var repeated = subscription.Destinations
            .GroupBy(destination => (destination.Channel, destination.Address))
            .Where(group => group.Count() > 1);
        foreach (var group in repeated)
        {
            yield return $"Subscription '{subscription.Id}': the same {group.Key.Channel} destination stands "
                + $"{group.Count()} times: once is allowed.";
        }
    }

    private static IEnumerable<string> Errors(Destination destination, IReadOnlySet<string> channelNames)
    {
        if (!channelNames.Contains(destination.Channel))
        {
            var allowed = string.Join(", ", channelNames.Order(StringComparer.Ordinal));
            yield return $"channel '{destination.Channel}' is unknown: allowed are {allowed}.";
        }
    }

    private static IEnumerable<string> Errors(SubscriptionFilter filter)
    {
        if (filter.Parties.Any(string.IsNullOrWhiteSpace))
            yield return "a party is empty: company names are allowed, or no list at all for every company.";
        if (filter.MinimumCapacityGw is { } capacity && !(capacity > 0 && double.IsFinite(capacity)))
            yield return string.Create(CultureInfo.InvariantCulture, $"minimum capacity {capacity} GW: a number above 0 is allowed.");
        if (filter.MinimumValueUsd is { } value && !(value > 0 && double.IsFinite(value)))
            yield return string.Create(CultureInfo.InvariantCulture, $"minimum value {value} USD: a number above 0 is allowed.");
    }

    private static bool IsId(string id) =>
        id.Length is > 0 and <= MaxIdLength && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
