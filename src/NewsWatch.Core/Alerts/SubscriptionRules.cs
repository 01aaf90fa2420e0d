using System.Globalization;

namespace NewsWatch.Core.Alerts;

/// <summary>What every subscription must hold to, whatever its channels ask beyond.</summary>
public static class SubscriptionRules
{
    /// <summary>Of one subscription, at a time.</summary>
    public const int MaxMutes = 500;

    private const int MaxIdLength = 64;
    private const int MaxWordLength = 100;
    private const int MaxEntries = 500;
    private const int MaxPerHour = 10_000;
    private const int MaxDestinations = 50;

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
        if (subscription.Destinations.Count > MaxDestinations)
            yield return string.Create(CultureInfo.InvariantCulture, $"Subscription '{subscription.Id}' has {subscription.Destinations.Count} destinations: {MaxDestinations} are allowed.");
        var inside = subscription.Destinations.SelectMany(destination => Errors(destination, channelNames));
        foreach (var error in inside.Concat(Errors(subscription.Filter)).Concat(WordErrors(subscription.Filter)).Concat(TimeErrors(subscription)))
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
        if (filter.Parties.Concat(filter.AllParties).Concat(filter.NoParties).Any(string.IsNullOrWhiteSpace))
            yield return "a party is empty: company names are allowed, or no list at all for every company.";
        if (filter.MinimumConfidence is { } confidence && !(confidence > 0 && confidence <= 1))
            yield return string.Create(CultureInfo.InvariantCulture, $"minimum confidence {confidence}: a number above 0 and up to 1 is allowed.");
        if (filter.MinimumCapacityGw is { } capacity && !(capacity > 0 && double.IsFinite(capacity)))
            yield return string.Create(CultureInfo.InvariantCulture, $"minimum capacity {capacity} GW: a number above 0 is allowed.");
        if (filter.MinimumValueUsd is { } value && !(value > 0 && double.IsFinite(value)))
            yield return string.Create(CultureInfo.InvariantCulture, $"minimum value {value} USD: a number above 0 is allowed.");
    }

    private static IEnumerable<string> WordErrors(SubscriptionFilter filter)
    {
        if (!filter.First && !filter.Revisions)
            yield return "neither first news nor changes are wanted: allowed is one of them or both.";
        foreach (var party in filter.NoParties.Intersect(filter.Parties.Concat(filter.AllParties), StringComparer.OrdinalIgnoreCase))
            yield return $"'{party}' is wanted and left out at once: allowed is one of both.";
        foreach (var language in filter.Languages.Where(language => language.Length != 2 || !language.All(char.IsAsciiLetter)))
            yield return $"language '{language}': a code of two letters, such as en, is allowed.";
        if (filter.Words.Concat(filter.Publishers).Any(string.IsNullOrWhiteSpace))
            yield return "a word or publisher is empty: text is allowed, or no list at all.";
        var longest = filter.Words.Concat(filter.Publishers).Select(text => text.Length).DefaultIfEmpty().Max();
        if (longest > MaxWordLength)
            yield return string.Create(CultureInfo.InvariantCulture, $"a word or publisher has {longest} characters: {MaxWordLength} are allowed.");
        string[] lists = [.. filter.Parties, .. filter.AllParties, .. filter.NoParties, .. filter.Languages, .. filter.Publishers, .. filter.Words];
        if (lists.Length > MaxEntries)
            yield return string.Create(CultureInfo.InvariantCulture, $"the filter has {lists.Length} entries: {MaxEntries} are allowed.");
    }

    private static IEnumerable<string> TimeErrors(Subscription subscription)
    {
        if (subscription.Mutes.Count > MaxMutes)
            yield return string.Create(CultureInfo.InvariantCulture, $"{subscription.Mutes.Count} mutes: {MaxMutes} are allowed.");
        if (subscription.MaxPerHour is < 1 or > MaxPerHour)
            yield return string.Create(CultureInfo.InvariantCulture, $"{subscription.MaxPerHour} alerts an hour: 1 to {MaxPerHour} are allowed, or no limit.");
        if (subscription.Digest is { } digest && !TimeZoneInfo.TryFindSystemTimeZoneById(digest.TimeZone, out _))
            yield return $"time zone '{digest.TimeZone}' is unknown: a name of the IANA time zone database is allowed, such as Europe/Paris.";
        if (subscription.QuietHours is not { } quiet) yield break;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(quiet.TimeZone, out _))
            yield return $"time zone '{quiet.TimeZone}' is unknown: a name of the IANA time zone database is allowed, such as Europe/Paris.";
        if (quiet.From == quiet.To) yield return "the quiet hours begin and end at one time: two different times are allowed.";
    }

    /// <summary>Whether a text can be an id: of a subscription, or of whoever owns it.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= MaxIdLength && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
