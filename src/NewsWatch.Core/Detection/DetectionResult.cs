namespace NewsWatch.Core.Detection;

/// <summary>The judgement of one article.</summary>
public sealed record DetectionResult
{
    public required bool Partnership { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The recognised language, two letters.</summary>
    public required string Lang { get; init; }

    /// <summary>Null where there is no deal.</summary>
    public DealStatus? Status { get; init; }

    /// <summary>The deal that is the article's news; null where <see cref="Partnership"/> is false.</summary>
    public Deal? Deal { get; init; }

    /// <summary>
    /// Whom title and first sentences are about, with their figures, whatever the judgement: enough to recognise a known deal.
    /// Null where they name no organisation.
    /// </summary>
    public DealSketch? Sketch { get; init; }

    /// <summary>The parties of <see cref="Deal"/> in their roles.</summary>
    public IReadOnlyList<CastParty> Cast { get; init; } = [];

    /// <summary>Older deals that the article only recalls.</summary>
    public IReadOnlyList<Deal> Background { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>One sentence that says why, or why not.</summary>
    public required string Why { get; init; }

    public IReadOnlyList<DetectionStep> Steps { get; init; } = [];
}
