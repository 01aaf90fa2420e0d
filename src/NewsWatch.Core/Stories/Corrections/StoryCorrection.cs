namespace NewsWatch.Core.Stories.Corrections;

/// <summary>What somebody did to a story by hand, and when: a row that is never changed.</summary>
public sealed record StoryCorrection
{
    public required Guid Id { get; init; }

    public required DateTimeOffset AtUtc { get; init; }

    /// <summary>One of merge, split, mute, unmute, rename.</summary>
    public required string Action { get; init; }

    public required Guid StoryId { get; init; }

    /// <summary>The story that was merged in, or split off.</summary>
    public Guid? OtherId { get; init; }

    /// <summary>Who did it: the name of a key or of somebody who signed in, or the command line; null where nobody wrote it down.</summary>
    public string? MadeBy { get; init; }

    /// <summary>What was before, in one line.</summary>
    public required string Detail { get; init; }
}
