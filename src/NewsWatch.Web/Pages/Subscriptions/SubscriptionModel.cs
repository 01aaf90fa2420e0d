using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A subscription's page.</summary>
public sealed record SubscriptionModel
{
    public required SubscriptionFile File { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LoggedDelivery> Log { get; init; }

    /// <summary>The log goes on elsewhere.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Whole addresses, of which each lets whoever has it read the alerts.</summary>
    public required IReadOnlyList<PullAddress> Pull { get; init; }

    /// <summary>The stories that its mutes name, as far as they are stored.</summary>
    public required IReadOnlyDictionary<Guid, Story> Muted { get; init; }

    public required DateTimeOffset NowUtc { get; init; }

    /// <summary>What became of a test; null where none was sent.</summary>
    public IReadOnlyList<TestedDestination>? Tested { get; init; }

    /// <summary>What was asked about, and why it was told or not; null where nothing was.</summary>
    public AskedStory? Asked { get; init; }

    /// <summary>What was to be muted; null where nothing was, or it is.</summary>
    public MuteEntry? Mute { get; init; }

    /// <summary>The key of the text that says why a form was not carried out; null where none was sent.</summary>
    public string? Problem { get; init; }
}
