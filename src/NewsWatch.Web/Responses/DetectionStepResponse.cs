using NewsWatch.Core.Detection;

namespace NewsWatch.Web.Responses;

/// <summary>One step of the judgement: which rule, and what it saw or set aside.</summary>
internal sealed record DetectionStepResponse
{
    public required string Rule { get; init; }

    public required string Finding { get; init; }

    public static DetectionStepResponse From(DetectionStep step) => new() { Rule = step.Rule, Finding = step.Finding };
}
