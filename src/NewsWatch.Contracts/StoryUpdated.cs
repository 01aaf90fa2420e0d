namespace NewsWatch.Contracts;

/// <summary>A known deal has changed: another status, party, value or capacity. Published once a revision.</summary>
public sealed record StoryUpdated
{
    public required StoryRevision Story { get; init; }

    public required IReadOnlyList<FactChange> Changes { get; init; }
}
