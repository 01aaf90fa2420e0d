namespace NewsWatch.Worker.Options;

public sealed record PollerOptions
{
    [Option("Feeds that are fetched at once.", Min = "1", Max = "256")]
    public int MaxConcurrentFetches { get; init; } = 16;

    [Option("Time between two checks of a feed.", Min = "1s", Max = "7d")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    [Option("Time that one fetch may take from connecting to the last byte.", Min = "1s", Max = "10m")]
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(60);

    [Option("Size of a feed, unpacked, beyond which it is refused.", Min = "1KB", Max = "15MB", Bytes = true)]
    public int MaxBytes { get; init; } = 15 * 1024 * 1024;

    [Option("Time after which another poller takes over a feed whose poller fell silent; longer than FetchTimeout.", Min = "2s", Max = "1d")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);
}
