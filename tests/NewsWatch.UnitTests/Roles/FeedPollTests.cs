using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Feeds.Fetching;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class FeedPollTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-poll-");
    private readonly ServiceProvider _services;

    public FeedPollTests() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddLoopback()
        .AddFeeds(new FetchLimits())
        .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={_folder.FullName}/news.db"))
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services.GetRequiredService<IStore>();

    [Fact]
    public async Task Run_SomeEntriesKnown_CountsTheNewOnes()
    {
        var ids = "ab";
        await using var server = await StubServer.StartAsync(context => context.Response.WriteAsync(FeedOf(ids), Token));
        await Store.MigrateAsync(Token);

        await PollAsync(server.Url);
        (await ReadFeedAsync()).Entries.ShouldBe(2);

        ids = "bcde";
        _clock.Advance(TimeSpan.FromDays(1));
        await PollAsync(server.Url);
        (await ReadFeedAsync()).Entries.ShouldBe(5);
    }

    [Fact]
    public async Task Run_AnotherTookOver_StoresNothing()
    {
        await using var server = await StubServer.StartAsync(context => context.Response.WriteAsync(FeedOf("ab"), Token));
        await Store.MigrateAsync(Token);
        var slow = Queue(server.Url);
        await slow.DeclareAsync(Token);
        var feed = (await slow.LeaseAsync(0, Token)).Single();

        _clock.Advance(TimeSpan.FromHours(1));
        await Queue(server.Url).LeaseAsync(0, Token);
        await Poll(slow).RunAsync(feed, Token);

        (await ReadFeedAsync()).Entries.ShouldBe(0);
        (await Store.TotalsAsync(Token)).Articles.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task PollAsync(Uri url)
    {
        var queue = Queue(url);
        await queue.DeclareAsync(Token);
        await Poll(queue).RunAsync((await queue.LeaseAsync(0, Token)).Single(), Token);
    }

    private FeedQueue Queue(Uri url) =>
        new(Store, WatchList.From(new FeedsOptions { Defaults = false, Urls = [url.AbsoluteUri] }), new PollerOptions(), _clock);

    private FeedPoll Poll(FeedQueue queue) =>
        new(_services.GetRequiredService<FeedReader>(), Store, queue, NullLogger<FeedPoll>.Instance);

    private async Task<Feed> ReadFeedAsync() => (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();

    private static string FeedOf(string ids) =>
        $"""<rss version="2.0"><channel><title>t</title>{string.Concat(ids.Select(id => $"<item><title>{id}</title><guid>{id}</guid></item>"))}</channel></rss>""";
}
