namespace NewsWatch.Delivery.Rendering;

/// <summary>
/// A story of a bulletin in the reader's words. All texts are single lines without control characters and of bounded
/// length; none is escaped for any markup.
/// </summary>
public sealed record StoryText
{
    /// <summary>Whether it is a revision of a story that the reader may know.</summary>
    public required bool IsUpdate { get; init; }

    /// <summary>"NEW" or "UPDATE 2".</summary>
    public required string Label { get; init; }

    public required string Headline { get; init; }

    /// <summary>What happened, in one sentence.</summary>
    public required string Happened { get; init; }

    /// <summary>Such as "Orion + Vega (partnership, announced)".</summary>
    public required string PartiesLine { get; init; }

    /// <summary>The figures in one line.</summary>
    public required string FactLine { get; init; }

    public string? Subject { get; init; }

    /// <summary>The same facts and more, one by one.</summary>
    public required IReadOnlyList<FactItem> Facts { get; init; }

    /// <summary>What a revision changed.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    public IReadOnlyList<QuoteText> Quotes { get; init; } = [];

    public IReadOnlyList<SourceText> Sources { get; init; } = [];

    /// <summary>"and 3 more sources"; null where all are shown.</summary>
    public string? MoreSources { get; init; }

    /// <summary>Why the reader gets it.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the story can be read; null without a public address.</summary>
    public Uri? Link { get; init; }

    public required DateTimeOffset RaisedUtc { get; init; }
}
