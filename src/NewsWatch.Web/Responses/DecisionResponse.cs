using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Responses;

/// <summary>Where an article belongs.</summary>
internal sealed record DecisionResponse
{
    public required ArticleRole Role { get; init; }

    /// <summary>Null where it belongs to no story.</summary>
    public required Guid? StoryId { get; init; }

    /// <summary>True where subscribers are to be told.</summary>
    public required bool Alert { get; init; }

    /// <summary>What the article changed in the story.</summary>
    public required IReadOnlyList<ChangeResponse> Changes { get; init; }

    public required string Why { get; init; }

    public static DecisionResponse From(TrackDecision decision) => new()
    {
        Role = decision.Role,
        StoryId = decision.Story?.Id,
        Alert = decision.Alert,
        Changes = [.. decision.Changes.Select(ChangeResponse.Of)],
        Why = decision.Why,
    };
}
