using NewsWatch.Core.Detection;

namespace NewsWatch.Web.Responses;

/// <summary>The judgement of an article.</summary>
internal sealed record DetectionResponse
{
    public required bool Partnership { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>The recognised language, two letters.</summary>
    public required string Lang { get; init; }

    /// <summary>Null where there is no deal.</summary>
    public required DealStatus? Status { get; init; }

    /// <summary>The deal that is the article's news; null where there is none.</summary>
    public required DealResponse? Deal { get; init; }

    /// <summary>Older deals that the article only recalls.</summary>
    public required IReadOnlyList<DealResponse> Background { get; init; }

    public required IReadOnlyList<EvidenceResponse> Evidence { get; init; }

    /// <summary>One sentence that says why, or why not.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<DetectionStepResponse> Steps { get; init; }

    public static DetectionResponse From(DetectionResult detection) => new()
    {
        Partnership = detection.Partnership,
        Score = detection.Score,
        Lang = detection.Lang,
        Status = detection.Status,
        Deal = detection.Deal is null ? null : DealResponse.From(detection.Deal),
        Background = [.. detection.Background.Select(DealResponse.From)],
        Evidence = [.. detection.Evidence.Select(EvidenceResponse.From)],
        Why = detection.Why,
        Steps = [.. detection.Steps.Select(DetectionStepResponse.From)],
    };
}
