namespace NewsWatch.Core.Stories;

/// <summary>A story as it is to be kept, with the words under which it is filed from now on and those under which it is no more.</summary>
public sealed record StoryWrite
{
    public required Story Story { get; init; }

    public required IReadOnlyList<string> NewKeys { get; init; }

    public IReadOnlyList<string> GoneKeys { get; init; } = [];

    /// <summary>True where the story's last day moved on.</summary>
    public bool IsLater { get; init; }
}
