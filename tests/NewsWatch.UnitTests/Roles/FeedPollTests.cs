using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.UnitTests.Feeds.Fetching;
using NewsWatch.Worker.Bus;
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
    public async Task Run_FirstCheckOfAFeed_AnnouncesWhatHasNoDateAsNoNews()
    {
        var items = Item("dated", "<pubDate>Wed, 31 Dec 2025 23:00:00 GMT</pubDate>") + Item("undated");
        await using var server = await StubServer.StartAsync(context => context.Response.WriteAsync($"<rss><channel>{items}</channel></rss>", Token));
        await Store.MigrateAsync(Token);
        await PollAsync(server.Url);

        items += Item("later");
        _clock.Advance(TimeSpan.FromDays(1));
        await PollAsync(server.Url);
        items = items.Replace("undated</title>", "undated, edited</title>", StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromDays(1));
        await PollAsync(server.Url);

        (await AnnouncedAsync()).ShouldBe([("dated", 1), ("later", 1), ("undated", 0), ("undated, edited", 2)]);
    }

    [Fact]
    public async Task Run_AnotherTookOver_StoresNothing()
    {
        await using var server = await StubServer.StartAsync(context => context.Response.WriteAsync(FeedOf("ab"), Token));
        await Store.MigrateAsync(Token);
        var slow = Queue(server.Url);
        await slow.DeclareAsync(Token);
        var feed = (await slow.LeaseAsync(1, Token)).Single().Feeds.Single();

        _clock.Advance(TimeSpan.FromHours(1));
        await Queue(server.Url).LeaseAsync(1, Token);
        await Poll(slow).RunAsync(feed, Token);

        (await ReadFeedAsync()).Entries.ShouldBe(0);
        (await Store.TotalsAsync(Token)).Articles.ShouldBe(0);
    }

    [Theory]
    [InlineData(StatusCodes.Status429TooManyRequests, 1)]
    [InlineData(StatusCodes.Status500InternalServerError, 3)]
    public async Task Run_FeedsOfAHostThatRefuses_WaitWithItAndOfOneThatFails_DoNot(int status, int asked)
    {
        var requests = 0;
        await using var server = await StubServer.StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        var queue = Queue([.. Enumerable.Range(0, 3).Select(number => new Uri(server.Url, $"/{number}"))]);
        await Store.MigrateAsync(Token);
        await queue.DeclareAsync(Token);
        var host = (await queue.LeaseAsync(1, Token)).Single();

        await new HostPoll(Poll(queue), queue, _clock, NullLogger<HostPoll>.Instance).RunAsync(host, Token, Token);

        host.Feeds.Count.ShouldBe(3);
        requests.ShouldBe(asked);
        (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Count(feed => feed.Failures == 1).ShouldBe(asked);
    }

    [Fact]
    public async Task Run_HostAskedToBeLeftAloneAfterTheLease_GivesItsFeedsBackUnasked()
    {
        var requests = 0;
        await using var server = await StubServer.StartAsync(_ =>
        {
            Interlocked.Increment(ref requests);
            return Task.CompletedTask;
        });
        var queue = Queue(new Uri(server.Url, "/1"), new Uri(server.Url, "/2"));
        await Store.MigrateAsync(Token);
        await queue.DeclareAsync(Token);
        var host = (await queue.LeaseAsync(1, Token)).Single();
        var pause = new HostPause(server.Url.Authority, _clock.GetUtcNow().AddMinutes(5), "429 Too Many Requests");
        await _services.GetRequiredService<IHostPauses>().PauseAsync(pause, Token);

        await new HostPoll(Poll(queue), queue, _clock, NullLogger<HostPoll>.Instance).RunAsync(host, Token, Token);

        requests.ShouldBe(0);
        (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).ShouldAllBe(feed => feed.Failures == 0 && feed.LastCheckUtc == null);
        (await queue.LeaseAsync(1, Token)).Single().Feeds.Count.ShouldBe(2);
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
        await Poll(queue).RunAsync((await queue.LeaseAsync(1, Token)).Single().Feeds.Single(), Token);
    }

    private FeedQueue Queue(params Uri[] urls) => new(
        Store, WatchList.From(new FeedsOptions { Defaults = false, Urls = [.. urls.Select(url => url.AbsoluteUri)] }), new PollerOptions(), _clock);

    private FeedPoll Poll(FeedQueue queue)
    {
        var writer = new CheckWriter(Store, _services.GetRequiredService<FeedChronicle>(), queue, new HubWatch(new WebOptions()));
        return new FeedPoll(_services.GetRequiredService<FeedReader>(), writer, NullLogger<FeedPoll>.Instance);
    }

    private async Task<IReadOnlyList<(string Title, int Version)>> AnnouncedAsync()
    {
        IReadOnlyList<OutboxMessage> all = [];
        await _services.GetRequiredService<IOutboxRelayStore>().RelayAsync(
            new RelayBatch(100, []),
            (messages, _) =>
            {
                all = messages;
                return Task.FromResult<IReadOnlyList<Guid>>([]);
            },
            Token);
        var articles = all.Where(message => message.Type == nameof(ArticleDiscovered))
            .Select(message => JsonSerializer.Deserialize<ArticleDiscovered>(message.Payload, MessageJson.Options)!);
        return [.. articles.Select(article => (article.Title, article.Version)).Order()];
    }

    private static string Item(string title, string more = "") => $"<item><title>{title}</title><guid>{title}</guid>{more}</item>";

    private async Task<Feed> ReadFeedAsync() => (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();

    private static string FeedOf(string ids) =>
        $"""<rss version="2.0"><channel><title>t</title>{string.Concat(ids.Select(id => $"<item><title>{id}</title><guid>{id}</guid></item>"))}</channel></rss>""";
}
