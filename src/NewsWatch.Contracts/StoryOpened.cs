namespace NewsWatch.Contracts;

/// <summary>A deal that NewsWatch had not known. Published once a story.</summary>
public sealed record StoryOpened
{
    public required StoryRevision Story { get; init; }
}
