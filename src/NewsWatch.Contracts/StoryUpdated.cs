namespace NewsWatch.Contracts;

/// <summary>A known deal has changed: another status, party, value or capacity. Published once a revision.</summary>
public sealed record StoryUpdated
{
    public required Guid StoryId { get; init; }

    /// <summary>2 or more.</summary>
    public required int Revision { get; init; }

    public required string Headline { get; init; }

    /// <summary>One of announced, reported, denied, ended.</summary>
    public required string Status { get; init; }

    public required DealFacts Deal { get; init; }

    public required IReadOnlyList<FactChange> Changes { get; init; }

    public IReadOnlyList<EvidenceQuote> Evidence { get; init; } = [];

    public IReadOnlyList<SourceLink> Sources { get; init; } = [];

    /// <summary>The earliest publication among the sources.</summary>
    public required DateTimeOffset FirstPublishedUtc { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }

    /// <summary>When the latest source was published, or received where that is earlier.</summary>
    public required DateTimeOffset UpdatedUtc { get; init; }
}
