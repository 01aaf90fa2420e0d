using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>Serves feeds slowly, and counts how many requests a feed had at once and in all.</summary>
internal sealed class SlowFeedSite : IAsyncDisposable
{
    private const int Feeds = 20;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _site;
    private readonly ConcurrentDictionary<int, int> _atOnce = new();
    private readonly ConcurrentDictionary<int, int> _answered = new();
    private int _overlaps;

    private SlowFeedSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var feed = 0; feed < Feeds; feed++) kestrel.Listen(IPAddress.Loopback, 0);
        });
        _site = builder.Build();
        _site.MapGet("/feeds/{number:int}", AnswerAsync);
    }

    /// <summary>Each of a host of its own: the feeds of one host are read by one poller at a time.</summary>
    public IEnumerable<string> Addresses => _site.Urls.Select((url, number) => $"{url}/feeds/{number}");

    /// <summary>Requests that came while another one for the same feed was being answered.</summary>
    public int Overlaps => _overlaps;

    public static async Task<SlowFeedSite> StartAsync(CancellationToken cancellationToken)
    {
        var site = new SlowFeedSite();
        await site._site.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>Until every feed was answered so often from now on; the caller's token is the limit.</summary>
    public async Task WaitForAnswersAsync(int each, CancellationToken cancellationToken)
    {
        var before = _answered.ToDictionary();
        while (Enumerable.Range(0, Feeds).Any(number => _answered.GetValueOrDefault(number) - before.GetValueOrDefault(number) < each))
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<IResult> AnswerAsync(int number, CancellationToken cancellationToken)
    {
        if (_atOnce.AddOrUpdate(number, 1, (_, requests) => requests + 1) > 1) Interlocked.Increment(ref _overlaps);
        try
        {
            await Task.Delay(AnswerTime, TimeProvider.System, cancellationToken);
            return Results.Text("<rss version=\"2.0\"><channel><title>Slow</title></channel></rss>", "application/rss+xml");
        }
        finally
        {
            _atOnce.AddOrUpdate(number, 0, (_, requests) => requests - 1);
            _answered.AddOrUpdate(number, 1, (_, answers) => answers + 1);
        }
    }
}
