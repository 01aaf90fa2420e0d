namespace NewsWatch.Core.Deliveries;

/// <summary>The half and the nineteen in twenty that were not slower (nearest rank), in seconds, of so many deliveries.</summary>
public sealed record LatencyFigures(double MedianSeconds, double P95Seconds, int Count)
{
    /// <summary>Null of nothing.</summary>
    public static LatencyFigures? Of(IEnumerable<TimeSpan> latencies)
    {
        var sorted = latencies.Select(latency => Math.Max(0, latency.TotalSeconds)).Order().ToList();
        return sorted.Count == 0 ? null : new LatencyFigures(Rank(sorted, 50), Rank(sorted, 95), sorted.Count);
    }

    private static double Rank(List<double> sorted, int percent) => sorted[Math.Max(0, (((sorted.Count * percent) + 99) / 100) - 1)];
}
