namespace NewsWatch.Core.Detection;

/// <summary>The words, exactly as they stand in the input, that state a field such as "parties" or "capacity_gw".</summary>
public sealed record Evidence(string Field, string Quote);
