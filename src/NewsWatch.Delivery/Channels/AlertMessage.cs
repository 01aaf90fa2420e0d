using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Channels;

/// <summary>
/// What a channel sends: the alert under the identity of the delivery that carries it, in the reader's language. With
/// <see cref="More"/> it is a digest, of which <see cref="Alert"/> is the first entry.
/// </summary>
public sealed record AlertMessage(Core.Deliveries.Delivery Delivery, Alert Alert)
{
    /// <summary>The further entries of a digest, in the order in which they are shown.</summary>
    public IReadOnlyList<LinkedAlert> More { get; init; } = [];

    /// <summary>Two letters, one of <see cref="Rendering.Words.Languages"/>; any other reads as English.</summary>
    public string Language { get; init; } = "en";

    public AlertLinks Links { get; init; } = AlertLinks.None;
}
