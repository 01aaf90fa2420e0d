using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>Where alerts go.</summary>
internal sealed record DestinationResponse
{
    /// <summary>The identity under which its health is kept.</summary>
    public required Guid Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>Shortened to what gives no access.</summary>
    public required string Address { get; init; }

    /// <summary>A secret is kept; it is never shown.</summary>
    public required bool HasSecret { get; init; }

    /// <summary>Whether its reader has confirmed (asked, given) or ended it; null where no subscription is shown with it.</summary>
    public required ConsentState? Consent { get; init; }

    /// <summary>Why its reader could not be asked to confirm so far; null where they were, or need not be.</summary>
    public string? InvitationError { get; init; }

    /// <summary>When its reader is asked again; null where they were, or there are no more attempts.</summary>
    public DateTime? InvitationDueUtc { get; init; }

    public static DestinationResponse From(Destination destination, ConsentState? consent = null) => new()
    {
        Id = DestinationIdentity.ForHealth(destination),
        Channel = destination.Channel,
        Address = ShownAddress.OfDestination(destination.Address),
        Consent = consent,
        HasSecret = destination.Secret is not null,
    };
}
