namespace NewsWatch.Benchmarks.Alerts;

/// <summary>What a sink took since it was last emptied; the seconds from the first request to the last.</summary>
internal sealed record SinkStatistics(int Requests, int Identities, double Seconds);
