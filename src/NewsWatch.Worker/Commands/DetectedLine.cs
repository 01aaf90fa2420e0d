using System.Text.Json;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Commands;

/// <summary>A line that detect writes. Its properties, and those of <see cref="Core.Detection.Deal"/>, stand in the order of the published shape.</summary>
public sealed record DetectedLine
{
    public required JsonElement Id { get; init; }

    public required bool Partnership { get; init; }

    public required double Score { get; init; }

    public required string Lang { get; init; }

    public required DealStatus? Status { get; init; }

    public required Deal? Deal { get; init; }

    public required IReadOnlyList<Deal> Background { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required string Why { get; init; }

    public static DetectedLine Of(JsonElement id, DetectionResult detection) => new()
    {
        Id = id,
        Partnership = detection.Partnership,
        Score = detection.Score,
        Lang = detection.Lang,
        Status = detection.Status,
        Deal = detection.Deal,
        Background = detection.Background,
        Evidence = detection.Evidence,
        Why = detection.Why,
    };
}
