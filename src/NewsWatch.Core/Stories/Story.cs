using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>All articles about one deal, and what is known of it.</summary>
public sealed record Story
{
    /// <summary>Derived from the article that opened it.</summary>
    public required Guid Id { get; init; }

    public required string Headline { get; init; }

    public required DealStatus Status { get; init; }

    public required Deal Deal { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Articles that count as sources, in order of arrival.</summary>
    public IReadOnlyList<StorySource> Sources { get; init; } = [];

    /// <summary>1 when opened; each told change adds one.</summary>
    public required int Revision { get; init; }

    /// <summary>The earliest publication among the sources.</summary>
    public required DateTimeOffset FirstPublishedUtc { get; init; }

    /// <summary>The latest effective time among the sources.</summary>
    public required DateTimeOffset LastPublishedUtc { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }
}
