using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>One page of the list of stories.</summary>
public sealed record StoriesModel
{
    public required StoryFilter Filter { get; init; }

    public required IReadOnlyList<Story> Stories { get; init; }

    /// <summary>What was told when the page was made: its stream begins behind it.</summary>
    public long Position { get; init; }

    /// <summary>What the field for a company suggests.</summary>
    public required IReadOnlyList<string> Companies { get; init; }

    /// <summary>The addresses of the pages before and after; null where there is none.</summary>
    public string? Previous { get; init; }

    public string? Next { get; init; }

    /// <summary>True where new stories belong on this page.</summary>
    public bool IsFirst => Previous is null;

    /// <summary>Where there has not been any story yet.</summary>
    public FirstRun? FirstRun { get; init; }
}
