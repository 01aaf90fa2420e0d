namespace NewsWatch.Web.Pages.Feeds;

/// <summary>What an address leads to: a feed that was read, or a line that says why there is none.</summary>
public sealed record FeedFinding
{
    /// <summary>As it is kept; empty where none was found.</summary>
    public string Url { get; init; } = "";

    /// <summary>As the feed says; may be empty.</summary>
    public string Title { get; init; } = "";

    public int Entries { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FeedSample> Newest { get; init; } = [];

    /// <summary>Addresses of further feeds that the page names.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The feed that is watched already; null where it is new.</summary>
    public Guid? KnownId { get; init; }

    /// <summary>Null where a feed was found.</summary>
    public string? Error { get; init; }
}
