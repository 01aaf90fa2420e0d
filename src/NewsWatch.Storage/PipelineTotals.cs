namespace NewsWatch.Storage;

/// <summary>How much of what was read went how far.</summary>
public sealed record PipelineTotals
{
    public required int Articles { get; init; }

    /// <summary>Articles that were judged to be news of a deal.</summary>
    public required int Partnerships { get; init; }

    /// <summary>Articles that belong to a story, in whatever role.</summary>
    public required int Grouped { get; init; }

    public required int Stories { get; init; }

    public required int Alerts { get; init; }

    /// <summary>Alerts about a story's first revision; the others tell a change.</summary>
    public required int Openings { get; init; }
}
