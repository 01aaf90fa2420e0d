namespace NewsWatch.Feeds.Pages;

/// <summary>How the one request for an article's page ended: with its text, or with a line that says why there is none.</summary>
public sealed record PageFetch
{
    private PageFetch()
    {
    }

    /// <summary>Null unless the page was read.</summary>
    public PageText? Page { get; private init; }

    /// <summary>Null where the page was read.</summary>
    public string? Error { get; private init; }

    public static PageFetch Of(PageText page) => new() { Page = page };

    public static PageFetch Failed(string reason) => new() { Error = reason };
}
