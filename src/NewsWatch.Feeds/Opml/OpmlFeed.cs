namespace NewsWatch.Feeds.Opml;

/// <summary>A subscription in an OPML file.</summary>
public sealed record OpmlFeed
{
    /// <summary>As written; whoever takes it in judges it.</summary>
    public required string Url { get; init; }

    /// <summary>Empty where the file gives none but the address.</summary>
    public string Title { get; init; } = "";

    /// <summary>The page that the feed belongs to; null where the file says nothing.</summary>
    public string? SiteUrl { get; init; }

    /// <summary>The names of the folders that it lies in, the outermost first; empty at the top.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>As written, such as "fr" or "en-us"; null where the file says nothing.</summary>
    public string? Language { get; init; }
}
