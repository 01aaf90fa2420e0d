using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Web.Responses;

/// <summary>What somebody did to a story by hand.</summary>
internal sealed record CorrectionResponse
{
    /// <summary>One of merge, split, mute, unmute, rename.</summary>
    public required string Action { get; init; }

    public required DateTime AtUtc { get; init; }

    public required Guid StoryId { get; init; }

    /// <summary>The story that was merged in, or split off.</summary>
    public required Guid? OtherId { get; init; }

    /// <summary>What was before: a headline, a state, or the articles that were split off.</summary>
    public required string Detail { get; init; }

    public static CorrectionResponse From(StoryCorrection correction) => new()
    {
        Action = correction.Action,
        AtUtc = correction.AtUtc.UtcDateTime,
        StoryId = correction.StoryId,
        OtherId = correction.OtherId,
        Detail = correction.Detail,
    };
}
