using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>Subscriptions as lines for people, without what gives access to a destination.</summary>
internal static class SubscriptionText
{
    public static string Line(ListedSubscription listed)
    {
        var subscription = listed.Stored.Subscription;
        var state = (listed.Declared, subscription.Paused) switch
        {
            (true, _) => "declared",
            (_, true) => "paused",
            _ => "active",
        };
        return $"{subscription.Id}  {state}  {FilterText.Of(subscription.Filter)}  {string.Join(", ", subscription.Destinations.Select(Where))}";
    }

    public static IEnumerable<string> Lines(ListedSubscription listed)
    {
        yield return Line(listed);
        var subscription = listed.Stored.Subscription;
        if (subscription.QuietHours is { } quiet) yield return $"  {quiet.InWords()}";
        if (subscription.Digest is { } digest) yield return $"  {digest.InWords()}";
        if (subscription.MaxPerHour is { } most) yield return string.Create(CultureInfo.InvariantCulture, $"  at most {most} an hour, the others together");
        foreach (var mute in subscription.Mutes) yield return $"  {mute.InWords()}";
        foreach (var line in subscription.Destinations.Select(destination => Consent(listed, destination)).OfType<string>()) yield return line;
        if (!listed.Declared) yield return string.Create(CultureInfo.InvariantCulture, $"  made {listed.Stored.CreatedUtc:u} by {listed.Stored.Owner}, changed {listed.Stored.UpdatedUtc:u}");
    }

    public static IEnumerable<string> Lines(SubscriptionPreview preview)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{preview.Alerts} {(preview.Alerts == 1 ? "alert" : "alerts")} of {preview.Stories} {(preview.Stories == 1 ? "story" : "stories")} in {preview.Days} days, about {preview.AlertsPerWeek} a week");
        foreach (var match in preview.Matches)
            yield return string.Create(CultureInfo.InvariantCulture, $"{match.OpenedUtc:u}  {match.StoryId}  {match.Headline}  {match.Reason}");
    }

    /// <summary>Null where its reader takes the alerts.</summary>
    private static string? Consent(ListedSubscription listed, Destination destination)
    {
        var id = DestinationIdentity.For(destination);
        return listed.ConsentOf(id) switch
        {
            ConsentState.Ended => $"  {Where(destination)} has unsubscribed (reopen {DestinationIdentity.ForHealth(destination)})",
            ConsentState.Asked => $"  {Where(destination)} {Asked(listed.Stored.Subscription.Invitations.FirstOrDefault(one => one.DestinationId == id))}",
            _ => null,
        };
    }

    private static string Asked(Invitation? invitation) => invitation switch
    {
        { LastError: { } error, DueUtc: { } due } => string.Create(CultureInfo.InvariantCulture, $"could not be asked to confirm, attempt {invitation.Attempt}, next at {due:u}: {error}"),
        { LastError: { } error } => string.Create(CultureInfo.InvariantCulture, $"could not be asked to confirm, given up after attempt {invitation.Attempt}: {error}"),
        _ => "is asked to confirm",
    };

    private static string Where(Destination destination) => $"{destination.Channel} {ShownAddress.OfDestination(destination.Address)}".TrimEnd();
}
