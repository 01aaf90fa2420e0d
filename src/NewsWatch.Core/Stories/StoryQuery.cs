using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>What the tracker must see to place an article.</summary>
public sealed record StoryQuery
{
    /// <summary>Terms that are looked up: two articles whose rarest words all differ are not alike, and common words stand in thousands.</summary>
    public const int MaxTerms = 8;

    public required Guid ArticleId { get; init; }

    /// <summary>Until the decision is written, nobody else decides on stories of these parties; sorted, distinct.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The words under which its story may be filed.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>The identities that a story of its parties, or of the article alone, would have: whoever opened it first is found.</summary>
    public IReadOnlyList<Guid> OpeningIds { get; init; } = [];

    /// <summary>Stories whose last article is older than this are no candidates.</summary>
    public required DateTimeOffset SinceUtc { get; init; }

    public required string Lang { get; init; }

    /// <summary>
    /// The article's heaviest terms, at most <see cref="MaxTerms"/>. None where it names two parties: these find whatever similar words
    /// would, and looking words up is what costs most.
    /// </summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>False for words that are too unlike the article's to matter: their stories need not be read.</summary>
    public Func<StoryPrint, bool> IsNear { get; init; } = _ => true;

    /// <summary>Articles seen before this are not compared word by word.</summary>
    public required DateTimeOffset SimilarSinceUtc { get; init; }
}
