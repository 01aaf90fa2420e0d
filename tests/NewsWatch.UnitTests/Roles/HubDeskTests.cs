using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Feeds.Fetching;
using NewsWatch.UnitTests.Network;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class HubDeskTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Samples.Now);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-desk-");
    private readonly ServiceProvider _services;

    public HubDeskTests() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddLoopback()
        .AddFeeds(new FetchLimits())
        .AddHubs()
        .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={_folder.FullName}/news.db"))
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync() => await Store.MigrateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task AskDueAsync_HubAsksToBeLeftAlone_FeedsThatWereNotAskedForHaveNotFailed()
    {
        var asked = 0;
        await using var hub = await StubServer.StartAsync(context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "1800";
            return Task.CompletedTask;
        });
        var feeds = await OfferAsync(hub.Url, count: 4);

        await Desk().AskDueAsync(Token);
        var hubs = await HubsOfAsync(feeds);

        asked.ShouldBe(1);
        hubs.Count(each => each.Failures == 1).ShouldBe(1);
        hubs.Where(each => each.Failures == 0).ShouldAllBe(each => each.Error == null && each.AskedUtc == null);
        (await Desk().AskDueAsync(Token)).ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromMinutes(30));
        (await Desk().AskDueAsync(Token)).ShouldNotBeEmpty();
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task AskDueAsync_HubTakesEach_AllArePending()
    {
        await using var hub = await StubServer.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        });
        var feeds = await OfferAsync(hub.Url, count: 3);

        var outcomes = await Desk().AskDueAsync(Token);

        outcomes.ShouldAllBe(outcome => outcome.Error == null);
        (await HubsOfAsync(feeds)).ShouldAllBe(each => each.AskedUtc == _clock.GetUtcNow());
    }

    private HubDesk Desk() => new(Store, _services.GetRequiredService<HubClient>(), new WebOptions { PublicUrl = "https://us.example" }, _clock);

    private async Task<IReadOnlyList<Guid>> OfferAsync(Uri hub, int count)
    {
        var feeds = Enumerable.Range(0, count).Select(number => Samples.Feed($"https://a{number}.test/feed")).ToList();
        await Store.TransactAsync(
            async session =>
            {
                await session.Feeds.DeclareAsync(feeds, Token);
                foreach (var feed in feeds)
                    await session.Hubs.OfferAsync(feed.Id, new HubOffer(hub.AbsoluteUri, feed.Url), _clock.GetUtcNow(), Token);
            },
            Token);
        return feeds.ConvertAll(feed => feed.Id);
    }

    private async Task<IReadOnlyList<FeedHub>> HubsOfAsync(IReadOnlyList<Guid> feeds)
    {
        var hubs = new List<FeedHub>();
        foreach (var id in feeds) hubs.Add((await Store.ReadAsync(session => session.Hubs.FindAsync(id, Token), Token))!.Hub);
        return hubs;
    }
}
