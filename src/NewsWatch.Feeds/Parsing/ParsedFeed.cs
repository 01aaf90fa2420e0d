using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Parsing;

/// <summary>What a feed document says, in plain text.</summary>
public sealed record ParsedFeed
{
    public string Title { get; init; } = "";

    /// <summary>The page that the feed belongs to, absolute; null where the document names none that readers can be sent to.</summary>
    public string? SiteUrl { get; init; }

    /// <summary>A two-letter code; null where the feed declares none that can be read.</summary>
    public string? Language { get; init; }

    /// <summary>The hub that pushes what is new (W3C WebSub, section 4), as written; null where the document names none.</summary>
    public string? Hub { get; init; }

    /// <summary>The feed's own address, as written; null where the document does not name it.</summary>
    public string? Self { get; init; }

    /// <summary>How often the document asks to be read; nothing where it says nothing.</summary>
    public PublisherWishes Wishes { get; init; } = PublisherWishes.None;

    /// <summary>In document order, at most <see cref="ParseLimits.MaxItems"/>.</summary>
    public IReadOnlyList<FeedEntry> Entries { get; init; } = [];
}
