using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>A story revision for one subscription. The story is kept as it stood, so that retries tell the same.</summary>
public sealed record Alert
{
    /// <summary>Derived from story, revision and subscription.</summary>
    public required Guid Id { get; init; }

    public required string SubscriptionId { get; init; }

    public required Story Story { get; init; }

    /// <summary>True where the subscription hears of the story for the first time, whatever the revision.</summary>
    public bool Opens { get; init; }

    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <summary>Whether the subscriber was told of the story before.</summary>
    public bool IsUpdate => !Opens && Story.Revision > 1;

    /// <summary>One English sentence that names what of the subscription matched.</summary>
    public required string Reason { get; init; }

    /// <summary>The same without words, for other languages; null in alerts that older versions raised.</summary>
    public IReadOnlyList<AlertGround>? Grounds { get; init; }

    public required DateTimeOffset RaisedUtc { get; init; }
}
