using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>
/// Hosts with three feeds each, served slowly; the third of each has moved to one host for all, and one host is refused now and then.
/// Counts the requests that each feed and each host has at once.
/// </summary>
internal sealed class SlowFeedSite : IAsyncDisposable
{
    /// <summary>What a refusal asks for. The program takes it as it is where its greatest interval is as short.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private const int Hosts = 8;
    private const int FeedsPerHost = 3;
    private const int RequestsPerRefusal = 6;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly WebApplication _site;
    private readonly Lock _count = new();
    private readonly ConcurrentDictionary<int, int> _answered = new();
    private readonly Dictionary<int, int> _feedsAtOnce = [];
    private readonly Dictionary<int, int> _hostsAtOnce = [];
    private readonly Dictionary<int, int> _mostAtOnce = [];
    private int _requestsToBusy;
    private long? _refusedAt;

    private SlowFeedSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var host = 0; host <= Hosts; host++) kestrel.Listen(IPAddress.Loopback, 0);
        });
        _site = builder.Build();
        _site.MapGet("/feeds/{number:int}", (int number, HttpContext context) => CountedAsync(number, context, () => AnswerAsync(number, context)));
        _site.MapGet("/moved/{number:int}", (int number, HttpContext context) => CountedAsync(number, context, () => Redirect(number)));
    }

    public IEnumerable<string> Addresses =>
        from host in Enumerable.Range(0, Hosts)
        from feed in Enumerable.Range(0, FeedsPerHost)
        select $"{Url(host)}/{(feed == FeedsPerHost - 1 ? "moved" : "feeds")}/{(host * FeedsPerHost) + feed}";

    /// <summary>Requests that came while another one for the same feed was being answered.</summary>
    public int Overlaps { get; private set; }

    public int Refusals { get; private set; }

    /// <summary>Requests to the host that refuses, in the time in which it had asked to be left alone.</summary>
    public int Intrusions { get; private set; }

    /// <summary>The most requests at once to any host whose own feeds are watched.</summary>
    public int MostAtAHost => Enumerable.Range(0, Hosts).Max(host => MostAt(Port(host)));

    /// <summary>The most requests at once to the host to which feeds of all others have moved.</summary>
    public int MostAtTheTarget => MostAt(Port(Hosts));

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
        while (Enumerable.Range(0, Hosts * FeedsPerHost).Any(number => _answered.GetValueOrDefault(number) - before.GetValueOrDefault(number) < each))
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private string Url(int host) => _site.Urls.ElementAt(host);

    private int Port(int host) => new Uri(Url(host)).Port;

    private int MostAt(int port)
    {
        lock (_count) return _mostAtOnce.GetValueOrDefault(port);
    }

    private async Task<IResult> CountedAsync(int number, HttpContext context, Func<Task<IResult>> answer)
    {
        var port = context.Connection.LocalPort;
        lock (_count)
        {
            if (Add(_feedsAtOnce, number, 1) > 1) Overlaps++;
            if (port == Port(0) && _refusedAt is { } at && TimeProvider.System.GetElapsedTime(at) < Pause) Intrusions++;
            _mostAtOnce[port] = Math.Max(_mostAtOnce.GetValueOrDefault(port), Add(_hostsAtOnce, port, 1));
        }

        try
        {
            return await answer();
        }
        finally
        {
            lock (_count)
            {
                Add(_feedsAtOnce, number, -1);
                Add(_hostsAtOnce, port, -1);
            }
        }
    }

    private async Task<IResult> AnswerAsync(int number, HttpContext context)
    {
        await Task.Delay(AnswerTime, TimeProvider.System, context.RequestAborted);
        if (context.Connection.LocalPort == Port(0) && Refuses())
        {
            context.Response.Headers.RetryAfter = "2";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        _answered.AddOrUpdate(number, 1, (_, answers) => answers + 1);
        return Results.Text("<rss version=\"2.0\"><channel><title>Slow</title></channel></rss>", "application/rss+xml");
    }

    private bool Refuses()
    {
        lock (_count)
        {
            if (++_requestsToBusy % RequestsPerRefusal != 0) return false;
            _refusedAt = TimeProvider.System.GetTimestamp();
            Refusals++;
            return true;
        }
    }

    private async Task<IResult> Redirect(int number)
    {
        await Task.Yield();
        return Results.Redirect($"{Url(Hosts)}/feeds/{number}");
    }

    private static int Add(Dictionary<int, int> counts, int key, int more) => counts[key] = counts.GetValueOrDefault(key) + more;
}
