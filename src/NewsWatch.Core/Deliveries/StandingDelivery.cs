using System.Globalization;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>
/// Asks, before a delivery is sent, what its subscription says by now: it may have waited for days, and its owner may have corrected an
/// address, changed a secret, paused, or left.
/// </summary>
public static class StandingDelivery
{
    /// <summary>How the reason of a delivery begins that is kept until its subscription goes on.</summary>
    public const string HeldBackMark = "held:";

    /// <summary>How the reason of a delivery begins whose reader does not want it.</summary>
    public const string UnwantedMark = "unsubscribed:";

    /// <summary>Why one is queued that somebody wants sent now, whatever the hour.</summary>
    public const string ByHand = "retried: Somebody asked for it.";

    public const string Removed = "removed: The subscription was removed.";
    public const string TakenOut = "removed: The destination was taken out of the subscription.";
    private const string Ended = $"{UnwantedMark} The reader ended the subscription.";
    private const string Unconfirmed = $"{UnwantedMark} The reader has not confirmed.";
    private const string Asked = $"{HeldBackMark} The reader has not confirmed yet.";
    private const string Quiet = $"{HeldBackMark} The subscription has quiet hours.";
    private const string Paused = $"{HeldBackMark} The subscription is paused.";

    /// <summary>A subscription that goes on sends at once what was held back; this is for one that does so unseen.</summary>
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromHours(1);

    /// <summary>What waits for a reader's answer is given up after so long.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(7);

    /// <summary>
    /// The delivery itself where it is to be sent. Else one that is Dead or Queued for later, with the reason; or Queued for now with
    /// another destination.
    /// </summary>
    /// <param name="claimed">What somebody is about to send.</param>
    /// <param name="subscription">As it stands now.</param>
    /// <param name="consents">What is known of its readers.</param>
    /// <param name="nowUtc">The moment.</param>
    public static Delivery Of(Delivery claimed, Subscription subscription, IEnumerable<Consent> consents, DateTimeOffset nowUtc)
    {
        if (Successor(claimed.Destination, subscription.Destinations) is not { } destination) return GivenUp(claimed, TakenOut, nowUtc);
        var consent = consents.FirstOrDefault(one => one.DestinationId == DestinationIdentity.For(destination))?.State;
        if (consent is ConsentState.Ended) return GivenUp(claimed, Ended, nowUtc);
        if (consent is ConsentState.Asked) return nowUtc - claimed.CreatedUtc < AnswerWithin ? HeldBack(claimed, Asked, nowUtc + LookAgainAfter) : GivenUp(claimed, Unconfirmed, nowUtc);
        if (subscription.Paused) return HeldBack(claimed, Paused, nowUtc + LookAgainAfter);
        if (subscription.Mutes.FirstOrDefault(mute => mute is { Party: null, StoryId: null } && mute.UntilUtc > nowUtc) is { } mute)
            return HeldBack(claimed, string.Create(CultureInfo.InvariantCulture, $"{HeldBackMark} {mute.InWords()}."), mute.UntilUtc);
        if (claimed.LastError != ByHand && subscription.QuietHours?.NextLoudMoment(nowUtc) is { } loud && loud > nowUtc) return HeldBack(claimed, Quiet, loud);
        return DestinationIdentity.ForHealth(destination) == DestinationIdentity.ForHealth(claimed.Destination) ? claimed : HeldBack(claimed, null, nowUtc) with { Destination = destination };
    }

    /// <summary>The same where nothing is known but its readers, as of a subscription that the configuration of another process declares.</summary>
    public static Delivery Of(Delivery claimed, IEnumerable<Consent> consents, DateTimeOffset nowUtc) =>
        consents.Any(one => one.DestinationId == DestinationIdentity.For(claimed.Destination) && one.State is ConsentState.Ended) ? GivenUp(claimed, Ended, nowUtc) : claimed;

    public static Delivery GivenUp(Delivery delivery, string reason, DateTimeOffset nowUtc) =>
        delivery with { State = DeliveryState.Dead, DueUtc = nowUtc, LastError = reason };

    /// <summary>
    /// The destination that stands for the former one: the same address, perhaps with a new secret; or the only one of its channel, which
    /// is the same with its address corrected.
    /// </summary>
    public static Destination? Successor(Destination former, IReadOnlyList<Destination> candidates)
    {
        var sameChannel = candidates.Where(one => one.Channel == former.Channel).ToList();
        return sameChannel.Find(one => one.Address == former.Address) ?? (sameChannel is [var only] ? only : null);
    }

    private static Delivery HeldBack(Delivery delivery, string? reason, DateTimeOffset dueUtc) =>
        delivery with { State = DeliveryState.Queued, DueUtc = dueUtc, LastError = reason ?? delivery.LastError };
}
