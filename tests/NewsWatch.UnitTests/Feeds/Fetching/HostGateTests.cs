using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages;
using NewsWatch.Feeds.WebSub;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Fetching;

/// <summary>Whatever a process asks of a host: feeds, pages, robots.txt and hubs, as the container puts them together.</summary>
public sealed class HostGateTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider services;
    private readonly List<string> asked = [];
    private readonly TaskCompletionSource pageIsAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource pageMayEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string refuses = "";
    private int open;
    private int most;

    public HostGateTests() => services = new ServiceCollection()
        .AddSingleton<TimeProvider>(clock)
        .AddLoopback()
        .AddFeeds(new FetchLimits())
        .AddPages(new FetchLimits { HeadersTimeout = TimeSpan.FromHours(1), TotalTimeout = TimeSpan.FromHours(1) }, new PauseLength())
        .AddHubs()
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FeedFetcher Feeds => services.GetRequiredService<FeedFetcher>();

    private PageFetcher Pages => services.GetRequiredService<PageFetcher>();

    private HubClient Hubs => services.GetRequiredService<HubClient>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task EnterAsync_PageFeedAndHubOfOneHost_AreAskedOneAfterTheOther()
    {
        await using var server = await StubServer.StartAsync(AnswerAsync);

        var page = Pages.FetchAsync(new Uri(server.Url, "/page"), Token);
        await pageIsAsked.Task;
        var feed = Feeds.FetchAsync(new FetchRequest { Url = server.Url }, Token);
        var hub = Hubs.SendAsync(RequestTo(server.Url), Token);
        pageMayEnd.SetResult();
        await page;
        clock.Advance(TimeSpan.FromSeconds(1));

        (await feed).ShouldBeOfType<FetchedBody>();
        (await hub).Error.ShouldBeNull();
        most.ShouldBe(1);
        asked.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("/page")]
    [InlineData("/robots.txt")]
    [InlineData("/feed")]
    [InlineData("/hub")]
    public async Task EnterAsync_OneOfAHostIsRefused_NothingOfItIsAskedUntilThePauseEnds(string refused)
    {
        refuses = refused;
        pageMayEnd.SetResult();
        await using var server = await StubServer.StartAsync(AnswerAsync);
        await AskAsync(refused, server.Url);
        clock.Advance(TimeSpan.FromSeconds(1));
        var before = asked.Count;
        const string reason = "127.0.0.1 asked to be left alone until 2026-01-01 00:02:00Z";

        var feed = (await Feeds.FetchAsync(new FetchRequest { Url = server.Url }, Token)).ShouldBeOfType<FetchFailure>();
        (feed.IsPaused, feed.Reason, feed.RetryAfter).ShouldBe((true, reason, TimeSpan.FromSeconds(119)));
        var hub = await Hubs.SendAsync(RequestTo(server.Url), Token);
        (hub.Error, hub.NotBefore).ShouldBe((reason, clock.GetUtcNow().AddSeconds(119)));
        (await Pages.FetchAsync(new Uri(server.Url, "/page"), Token)).Error!.ShouldEndWith(
            refused == "/robots.txt" ? "so the page is left alone" : reason);
        asked.Count.ShouldBe(before);

        refuses = "";
        clock.Advance(TimeSpan.FromSeconds(119));
        (await Feeds.FetchAsync(new FetchRequest { Url = server.Url }, Token)).ShouldBeOfType<FetchedBody>();
    }

    [Fact]
    public async Task EnterAsync_HostOfARedirectIsTaken_WaitsNoLongerThanItMay()
    {
        await using var busy = await StubServer.StartAsync(AnswerAsync);
        var redirected = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(context =>
        {
            context.Response.Redirect(busy.Url.AbsoluteUri);
            context.Response.OnCompleted(() =>
            {
                redirected.SetResult();
                return Task.CompletedTask;
            });
            return Task.CompletedTask;
        });
        var page = Pages.FetchAsync(new Uri(busy.Url, "/page"), Token);
        await pageIsAsked.Task;

        var feed = Feeds.FetchAsync(new FetchRequest { Url = server.Url }, Token);
        await redirected.Task;
        while (!feed.IsCompleted) await MoveClockAsync(feed);

        (await feed).ShouldBeOfType<FetchFailure>().Reason.ShouldBe("no free place at 127.0.0.1 within 60 s");
        pageMayEnd.SetResult();
        await page;
    }

    [Fact]
    public async Task EnterAsync_WhoKnowsThePausesDoesNotAnswer_SaysSoAndNotThatPlacesAreTaken()
    {
        var limits = new FetchLimits { MaxWait = TimeSpan.FromSeconds(5) };
        var gate = new HostGate(new SilentPauses(), new PauseLength(), limits, clock);
        using var time = new ExchangeTime(limits, clock, Token);

        var entering = time.EnterAsync(gate, new Uri("https://a.test/"));
        clock.Advance(TimeSpan.FromSeconds(5));

        (await Should.ThrowAsync<HostBusyException>(() => entering)).Message.ShouldBe("it was not found out whether a.test is to be left alone within 5 s");
    }

    private Task AskAsync(string path, Uri server) => path switch
    {
        "/feed" => Feeds.FetchAsync(new FetchRequest { Url = server }, Token),
        "/hub" => Hubs.SendAsync(RequestTo(server), Token),
        _ => Pages.FetchAsync(new Uri(server, "/page"), Token),
    };

    private static HubRequest RequestTo(Uri server) =>
        new() { Hub = new Uri(server, "/hub"), Topic = "t", Callback = "https://us.example/", Secret = "s" };

    private async Task AnswerAsync(HttpContext context)
    {
        most = Math.Max(most, Interlocked.Increment(ref open));
        var path = context.Request.Path.Value!;
        lock (asked) asked.Add(path);
        if (path == "/page")
        {
            pageIsAsked.TrySetResult();
            await pageMayEnd.Task;
        }

        Interlocked.Decrement(ref open);
        if (path == refuses)
        {
            context.Response.Headers.RetryAfter = "120";
            context.Response.StatusCode = 429;
        }
        else if (path == "/robots.txt")
        {
            context.Response.StatusCode = 404;
        }
        else if (path == "/page")
        {
            context.Response.ContentType = "text/html";
        }
    }

    private async Task MoveClockAsync(Task until)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAny(until, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token));
    }
}
