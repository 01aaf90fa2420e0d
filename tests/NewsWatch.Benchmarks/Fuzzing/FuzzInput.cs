namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>What a server could answer.</summary>
internal sealed record FuzzInput(byte[] Body, string? ContentType, Uri? Address);
