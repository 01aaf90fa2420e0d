using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Responses;

/// <summary>All articles about one deal, and what is known of it.</summary>
internal sealed record StoryResponse
{
    public required Guid Id { get; init; }

    public required string Headline { get; init; }

    public required DealStatus Status { get; init; }

    /// <summary>1 when opened; each change that subscribers are told adds one.</summary>
    public required int Revision { get; init; }

    public required DealResponse Deal { get; init; }

    public required IReadOnlyList<EvidenceResponse> Evidence { get; init; }

    /// <summary>In order of arrival.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    public required DateTime FirstPublishedUtc { get; init; }

    public required DateTime LastPublishedUtc { get; init; }

    public required DateTime OpenedUtc { get; init; }

    public static StoryResponse From(Story story) => new()
    {
        Id = story.Id,
        Headline = story.Headline,
        Status = story.Status,
        Revision = story.Revision,
        Deal = DealResponse.From(story.Deal),
        Evidence = [.. story.Evidence.Select(EvidenceResponse.From)],
        Sources = [.. story.Sources.Select(SourceResponse.From)],
        FirstPublishedUtc = story.FirstPublishedUtc.UtcDateTime,
        LastPublishedUtc = story.LastPublishedUtc.UtcDateTime,
        OpenedUtc = story.OpenedUtc.UtcDateTime,
    };
}
