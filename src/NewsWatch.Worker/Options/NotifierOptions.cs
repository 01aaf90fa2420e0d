namespace NewsWatch.Worker.Options;

public sealed record NotifierOptions
{
    [Option("Print every alert, unless a subscription names the console itself.")]
    public bool Console { get; init; } = true;

    [Option("Time that one attempt to deliver may take.", Min = "1s", Max = "5m")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    [Option("Attempts to deliver that this process has under way at once.", Min = "1", Max = "1000")]
    public int Concurrency { get; init; } = 64;

    [Option("Attempts under way at one destination at once, by all processes together.", Min = "1", Max = "100")]
    public int ConcurrencyPerDestination { get; init; } = 4;

    [Option("Time for which alerts, their deliveries and the log of these are kept.", Min = "60d", Max = "3650d")]
    public TimeSpan KeepAlerts { get; init; } = TimeSpan.FromDays(730);

    /// <summary>The schedule that the Standard Webhooks specification suggests.</summary>
    [Option("Wait before each attempt to deliver; after the last one the delivery is a dead letter.", Min = "0s", Max = "7d")]
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(10),
    ];
}
