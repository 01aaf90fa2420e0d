using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Feeds.Fetching;
using NewsWatch.UnitTests.Network;
using NewsWatch.Web.Hubs;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

/// <summary>A feed whose hub granted a subscription, checked by polls.</summary>
public sealed class HubWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(2);
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-hub-");
    private readonly ServiceProvider _services;
    private string _items = "";
    private StubServer? _server;

    public HubWatchTests() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddLoopback()
        .AddFeeds(new FetchLimits())
        .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={_folder.FullName}/news.db"))
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        await Store.MigrateAsync(Token);
        _server = await StubServer.StartAsync(context =>
        {
            context.Response.Headers.Link = "<https://hub.example/>; rel=hub, <https://a.example/feed>; rel=self";
            return context.Response.WriteAsync($"<rss version='2.0'><channel><title>t</title>{_items}</channel></rss>", Token);
        });
        await PollAsync(feedIsNew: true);
        await SubscribeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Paced_PollFindsWhatTheHubDidNotPush_GoesOnAtTheUsualPaceUntilAPushComes()
    {
        var quiet = await DailyPollAsync();
        _items = Item("missed");
        var missed = await DailyPollAsync();
        var after = await DailyPollAsync();
        await PushAsync($"<rss version='2.0'><channel><title>t</title>{Item("pushed")}</channel></rss>");
        var pushed = await DailyPollAsync();

        UntilNext(quiet).ShouldBe(TimeSpan.FromDays(1));
        UntilNext(missed).ShouldBeLessThan(Usual);
        (UntilNext(after), after.Hub!.Error).ShouldBe((UntilNext(missed), FeedHub.Silence));
        (UntilNext(pushed), pushed.Hub!.Error).ShouldBe((TimeSpan.FromDays(1), null));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task Paced_FirstPollAfterTheSubscription_MissesOnlyWhatWasPublishedSince(int hours, bool isMissed)
    {
        var published = Start.AddHours(hours).UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        _items = Item("between", $"<pubDate>{published}</pubDate>");

        var feed = await DailyPollAsync();

        (UntilNext(feed) < Usual).ShouldBe(isMissed);
    }

    [Fact]
    public async Task TakeAsync_PushesThatCannotBeRead_DoNotHaveTheFeedPolledWithoutEnd()
    {
        await DailyPollAsync();
        await PushAsync("no feed");
        (await FeedAsync()).NextCheckUtc.ShouldBe(_clock.GetUtcNow().AddMinutes(5));

        _clock.Advance(TimeSpan.FromHours(1));
        await PushAsync("no feed");
        (await FeedAsync()).NextCheckUtc.ShouldBe(_clock.GetUtcNow().AddMinutes(-55));
    }

    private static TimeSpan UntilNext(Feed feed) => feed.NextCheckUtc - feed.LastCheckUtc!.Value;

    private static string Item(string title, string more = "") => $"<item><title>{title}</title><guid>{title}</guid>{more}</item>";

    private async Task<Feed> DailyPollAsync()
    {
        _clock.Advance(TimeSpan.FromHours(25));
        await PollAsync();
        return await FeedAsync();
    }

    private async Task PollAsync(bool feedIsNew = false)
    {
        var list = WatchList.From(new FeedsOptions { Defaults = false, Urls = [_server!.Url.AbsoluteUri] });
        var queue = new FeedQueue(Store, list, new PollerOptions(), _clock);
        if (feedIsNew) await queue.DeclareAsync(Token);
        var watch = new HubWatch(new WebOptions { PublicUrl = "https://us.example" });
        using var writer = new CheckWriter(Store, _services.GetRequiredService<FeedChronicle>(), queue, watch);
        var poll = new FeedPoll(_services.GetRequiredService<FeedReader>(), writer, NullLogger<FeedPoll>.Instance);
        await poll.RunAsync((await queue.LeaseAsync(1, Token)).Single().Feeds.Single(), Token);
    }

    private async Task SubscribeAsync()
    {
        var (id, now) = ((await FeedAsync()).Id, _clock.GetUtcNow());
        await Store.TransactAsync(
            async session =>
            {
                await session.Hubs.BeginAsync(id, new HubAttempt("secret", now, now.AddMinutes(10)), Token);
                await session.Hubs.VerifyAsync(id, new HubGrant(now.AddSeconds(1), now.AddDays(30), now.AddDays(24)), Token);
            },
            Token);
    }

    private async Task PushAsync(string document)
    {
        var body = Encoding.UTF8.GetBytes(document);
        var signature = Convert.ToHexString(HMACSHA256.HashData("secret"u8, body)).ToLowerInvariant();
        var push = new HubPush { FeedId = (await FeedAsync()).Id, Token = "", Body = body, Signature = $"sha256={signature}" };
        await new HubInbox(Store, new PollerOptions(), _clock, NullLogger<HubInbox>.Instance).TakeAsync(push, Token);
    }

    private async Task<Feed> FeedAsync() => (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();
}
