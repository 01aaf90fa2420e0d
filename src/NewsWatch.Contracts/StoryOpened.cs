namespace NewsWatch.Contracts;

/// <summary>A deal that NewsWatch had not known. Published once a story.</summary>
public sealed record StoryOpened
{
    public required Guid StoryId { get; init; }

    /// <summary>Always 1.</summary>
    public required int Revision { get; init; }

    public required string Headline { get; init; }

    /// <summary>One of announced, reported, denied, ended.</summary>
    public required string Status { get; init; }

    public required DealFacts Deal { get; init; }

    public IReadOnlyList<EvidenceQuote> Evidence { get; init; } = [];

    public IReadOnlyList<SourceLink> Sources { get; init; } = [];

    /// <summary>The earliest publication among the sources.</summary>
    public required DateTimeOffset FirstPublishedUtc { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }
}
