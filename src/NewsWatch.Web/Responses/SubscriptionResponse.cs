using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>Who is told of what, and where.</summary>
internal sealed record SubscriptionResponse
{
    public required string Id { get; init; }

    /// <summary>What it takes, in words.</summary>
    public required string Description { get; init; }

    /// <summary>It stands in the configuration, which alone can change it.</summary>
    public required bool Declared { get; init; }

    /// <summary>The name of the key that made it.</summary>
    public required string Owner { get; init; }

    public required string Language { get; init; }

    public required bool Paused { get; init; }

    public required SubscriptionFilter Filter { get; init; }

    public required IReadOnlyList<DestinationResponse> Destinations { get; init; }

    public required IReadOnlyList<Mute> Mutes { get; init; }

    public required QuietHours? QuietHours { get; init; }

    public required DigestSchedule? Digest { get; init; }

    public required int? MaxPerHour { get; init; }

    /// <summary>Where its alerts can be fetched, for readers that send no key.</summary>
    public required PullAddresses Pull { get; init; }

    public required DateTime? CreatedUtc { get; init; }

    public required DateTime? UpdatedUtc { get; init; }

    public static SubscriptionResponse From(ListedSubscription listed, string pullToken)
    {
        var (stored, subscription) = (listed.Stored, listed.Stored.Subscription);
        return new SubscriptionResponse
        {
            Id = subscription.Id,
            Description = FilterText.Of(subscription.Filter),
            Declared = listed.Declared,
            Owner = stored.Owner,
            Language = subscription.Language,
            Paused = subscription.Paused,
            Filter = subscription.Filter,
            Destinations = [.. subscription.Destinations.Select(destination => Show(listed, destination))],
            Mutes = subscription.Mutes,
            QuietHours = subscription.QuietHours,
            Digest = subscription.Digest,
            MaxPerHour = subscription.MaxPerHour,
            Pull = PullAddresses.Of(subscription.Id, pullToken),
            CreatedUtc = listed.Declared ? null : stored.CreatedUtc.UtcDateTime,
            UpdatedUtc = listed.Declared ? null : stored.UpdatedUtc.UtcDateTime,
        };
    }

    private static DestinationResponse Show(ListedSubscription listed, Destination destination)
    {
        var id = DestinationIdentity.For(destination);
        var consent = listed.ConsentOf(id);
        var invitation = consent == ConsentState.Asked ? listed.Stored.Subscription.Invitations.FirstOrDefault(one => one.DestinationId == id) : null;
        return DestinationResponse.From(destination, consent) with
        {
            InvitationError = invitation?.LastError,
            InvitationDueUtc = invitation?.DueUtc?.UtcDateTime,
        };
    }
}
