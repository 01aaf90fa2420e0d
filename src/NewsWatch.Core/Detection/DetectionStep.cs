namespace NewsWatch.Core.Detection;

/// <summary>One step of the judgement for a reader: which rule, and what it saw or set aside.</summary>
public sealed record DetectionStep(string Rule, string Finding);
