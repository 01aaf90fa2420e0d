namespace NewsWatch.Core.Detection;

/// <summary>What the detector reads of an article. Fields may hold leftovers of markup; every field but the id may be empty.</summary>
public sealed record ArticleText
{
    public required string Id { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The declared language, two letters; null or wrong values are put right from the text.</summary>
    public string? Lang { get; init; }
}
