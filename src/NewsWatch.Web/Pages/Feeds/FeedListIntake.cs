namespace NewsWatch.Web.Pages.Feeds;

/// <summary>What became of a list of feeds.</summary>
public sealed record FeedListIntake
{
    public int Added { get; init; }

    /// <summary>Watched already, or twice in the list.</summary>
    public int Known { get; init; }

    /// <summary>Addresses that cannot be kept, as the list has them.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>One line that says why nothing was taken in; null where the list could be read.</summary>
    public string? Error { get; init; }
}
