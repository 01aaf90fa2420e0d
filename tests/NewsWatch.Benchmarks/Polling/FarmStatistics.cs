namespace NewsWatch.Benchmarks.Polling;

/// <summary>What a farm has seen since it started.</summary>
internal sealed record FarmStatistics(long Requests, long NotModified, int MostConnectionsOfAHost);
