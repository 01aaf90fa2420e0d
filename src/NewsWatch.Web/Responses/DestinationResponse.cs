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

    public static DestinationResponse From(Destination destination, ConsentState? consent = null) => new()
    {
        Id = DestinationIdentity.ForHealth(destination),
        Channel = destination.Channel,
        Address = ShownAddress.OfDestination(destination.Address),
        Consent = consent,
        HasSecret = destination.Secret is not null,
    };
}
