namespace NewsWatch.Contracts;

/// <summary>A story as it stood when it was told.</summary>
public sealed record StoryRevision
{
    public required Guid StoryId { get; init; }

    /// <summary>1 when the story opens; each told change adds one.</summary>
    public required int Revision { get; init; }

    public required string Headline { get; init; }

    /// <summary>One of announced, reported, denied, ended.</summary>
    public required string Status { get; init; }

    public required DealFacts Deal { get; init; }

    public IReadOnlyList<EvidenceQuote> Evidence { get; init; } = [];

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<SourceLink> Sources { get; init; } = [];

    /// <summary>The earliest publication among the sources.</summary>
    public required DateTimeOffset FirstPublishedUtc { get; init; }

    /// <summary>When the latest source was published, or received where that is earlier.</summary>
    public required DateTimeOffset LastPublishedUtc { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }
}
