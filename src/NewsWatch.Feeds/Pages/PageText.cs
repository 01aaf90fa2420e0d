namespace NewsWatch.Feeds.Pages;

/// <summary>The article on a page, as plain text.</summary>
public sealed record PageText
{
    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Two letters as the page declares; null where it does not.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? PublishedUtc { get; init; }
}
