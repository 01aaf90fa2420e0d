using Microsoft.Extensions.Time.Testing;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Network;
using NewsWatch.UnitTests.Network;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Fetching;

/// <summary>A fetcher as the program builds it, with a clock that only the test moves.</summary>
internal sealed class Fetch : IDisposable
{
    public Fetch(FetchLimits? limits = null, GuardedConnector? connector = null)
    {
        Limits = limits ?? new FetchLimits();
        Pauses = new KnownPauses(Clock);
        Client = new FetchClient(connector ?? Outward.ToLoopback(), Agent, new HostGate(Pauses, new PauseLength(), Limits, Clock), Limits);
        Fetcher = new FeedFetcher(Client, Limits, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public static UserAgent Agent { get; } = new("https://desk.example/about");

    public FetchLimits Limits { get; }

    public KnownPauses Pauses { get; }

    public FetchClient Client { get; }

    public FeedFetcher Fetcher { get; }

    public Task<FetchResult> Async(Uri url, string? etag = null, string? lastModified = null) => Fetcher.FetchAsync(
        new FetchRequest { Url = url, ETag = etag, LastModified = lastModified }, TestContext.Current.CancellationToken);

    /// <summary>Moves the clock on, step by step, until the exchange ends.</summary>
    public async Task<FetchResult> UntilDoneAsync(Task<FetchResult> exchange)
    {
        while (!exchange.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(exchange, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        return await exchange;
    }

    public void Dispose() => Client.Dispose();
}
