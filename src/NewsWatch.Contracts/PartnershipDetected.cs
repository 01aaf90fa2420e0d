namespace NewsWatch.Contracts;

/// <summary>An article's news is a deal. Published once a version; several articles may tell of one deal, see <see cref="StoryOpened"/>.</summary>
public sealed record PartnershipDetected
{
    public required Guid ArticleId { get; init; }

    /// <summary>The version of the entry that this came from, see <see cref="ArticleDiscovered.Version"/>: an edit is no news.</summary>
    public int Version { get; init; } = 1;

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The recognised language, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>One of announced, reported, denied, ended.</summary>
    public required string Status { get; init; }

    public required DealFacts Deal { get; init; }

    /// <summary>Older deals that the article only recalls.</summary>
    public IReadOnlyList<DealFacts> Background { get; init; } = [];

    public IReadOnlyList<EvidenceQuote> Evidence { get; init; } = [];

    /// <summary>One sentence.</summary>
    public required string Why { get; init; }
}
