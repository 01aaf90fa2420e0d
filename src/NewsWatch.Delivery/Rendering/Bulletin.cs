namespace NewsWatch.Delivery.Rendering;

/// <summary>
/// What a message says, in the reader's language and before any channel's markup: one story, a digest of several, or a notice.
/// </summary>
public sealed record Bulletin
{
    public required Words Words { get; init; }

    /// <summary>The headline of the story, the count of a digest, or the title of a notice.</summary>
    public required string Title { get; init; }

    /// <summary>The sentence of a notice; empty otherwise.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<StoryText> Stories { get; init; } = [];

    /// <summary>"and 3 more alerts"; null where all are shown.</summary>
    public string? MoreStories { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>Why the reader gets this; empty in a notice.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The reason with its heading; empty in a notice.</summary>
    public string Why => Reason.Length > 0 ? $"{Words["heading.why"]}{Words["colon"]} {Reason}" : "";

    /// <summary>What the reader can do: of a notice to confirm, of an alert to mute and to unsubscribe.</summary>
    public IReadOnlyList<LinkText> Links { get; init; } = [];
}
