using System.Diagnostics.CodeAnalysis;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Responses;

/// <summary>All articles about one deal, and what is known of it.</summary>
internal record StoryResponse
{
    [SetsRequiredMembers]
    protected StoryResponse(Story story)
    {
        Id = story.Id;
        Headline = story.Headline;
        Status = story.Status;
        Revision = story.Revision;
        Deal = DealResponse.From(story.Deal);
        Evidence = [.. story.Evidence.Select(EvidenceResponse.From)];
        Sources = [.. story.Sources.Select(SourceResponse.From)];
        FirstPublishedUtc = story.FirstPublishedUtc.UtcDateTime;
        LastPublishedUtc = story.LastPublishedUtc.UtcDateTime;
        OpenedUtc = story.OpenedUtc.UtcDateTime;
        Muted = story.Muted;
        Demo = story.Demo;
        Renamed = story.HeadlineFixed;
        Absorbed = story.Absorbed;
    }

    public required Guid Id { get; init; }

    public required string Headline { get; init; }

    public required DealStatus Status { get; init; }

    /// <summary>1 when opened; each change that subscribers are told adds one. 0 while nobody is told of it.</summary>
    public required int Revision { get; init; }

    public required DealResponse Deal { get; init; }

    public required IReadOnlyList<EvidenceResponse> Evidence { get; init; }

    /// <summary>In order of arrival.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    public required DateTime FirstPublishedUtc { get; init; }

    public required DateTime LastPublishedUtc { get; init; }

    public required DateTime OpenedUtc { get; init; }

    /// <summary>True where it goes on collecting but tells nobody.</summary>
    public required bool Muted { get; init; }

    /// <summary>True where it is invented, for the demo; nobody is told of it.</summary>
    public required bool Demo { get; init; }

    /// <summary>True where a person gave the headline.</summary>
    public required bool Renamed { get; init; }

    /// <summary>Stories that were merged into this one; each of their identities shows this story.</summary>
    public required IReadOnlyList<Guid> Absorbed { get; init; }

    public static StoryResponse From(Story story) => new(story);
}
