namespace NewsWatch.EndToEndTests.Tracing;

internal sealed record CollectedSpan(string TraceId, string Name);
