namespace NewsWatch.Feeds.Parsing;

/// <summary>One item of a feed. Text fields are plain text: no markup, references decoded, white space folded.</summary>
public sealed record FeedEntry
{
    public string Title { get; init; } = "";

    /// <summary>
    /// Absolute where the document or its address allow it. Where a feed gives none, its id, as other readers have it; that
    /// may be no address at all, so whoever sends people there must look.
    /// </summary>
    public string? Link { get; init; }

    /// <summary>The feed's own identifier, never resolved or altered: two polls must see the same one.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? PublishedUtc { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>The full text where the feed carries one beside the summary.</summary>
    public string Content { get; init; } = "";

    public string? Author { get; init; }
}
