using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A destination with what its reader has said and how it answers.</summary>
public sealed record DestinationFile
{
    public required Destination Destination { get; init; }

    public required ConsentState Consent { get; init; }

    /// <summary>Its reader was asked and said yes; false where nobody had to be asked.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Null where it has never failed.</summary>
    public DestinationHealth? Health { get; init; }

    /// <summary>The mail that asks its reader to confirm; null where none is under way.</summary>
    public Invitation? Invitation { get; init; }

    /// <summary>See <see cref="DestinationIdentity.ForHealth"/>.</summary>
    public Guid Id => DestinationIdentity.ForHealth(Destination);

    public bool IsDisabled => Health?.DisabledUtc is not null;
}
