namespace NewsWatch.Worker.Options;

public sealed record PollerOptions
{
    [Option("Hosts that are asked at once, each by one connection.", Min = "1", Max = "256")]
    public int MaxConcurrentFetches { get; init; } = 16;

    [Option("A fixed time between two checks of every feed; without it each feed's own rhythm and its publisher's wishes decide.", Min = "1s", Max = "7d")]
    public TimeSpan? Interval { get; init; }

    [Option("Least time between two checks of a feed; 5m is enough where the publisher's max-age allows.", Min = "1s", Max = "1d")]
    public TimeSpan MinInterval { get; init; } = TimeSpan.FromMinutes(15);

    [Option("Greatest time between two checks of a feed, failing ones included.", Min = "1s", Max = "7d")]
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromHours(24);

    [Option("Time for which any feed may be silent or failing; after it, or longer by the feed's own rhythm, the operator is told.", Min = "1s", Max = "90d")]
    public TimeSpan MinQuiet { get; init; } = TimeSpan.FromDays(3);

    [Option("Time that one fetch may take from connecting to the last byte.", Min = "1s", Max = "10m")]
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(60);

    [Option("Size of a feed, unpacked, beyond which it is refused.", Min = "1KB", Max = "15MB", Bytes = true)]
    public int MaxBytes { get; init; } = 15 * 1024 * 1024;

    [Option("Time after which another poller takes over a feed whose poller fell silent; longer than FetchTimeout.", Min = "2s", Max = "1d")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);
}
