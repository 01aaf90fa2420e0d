using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Feeds.Pages;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class PageDeskTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private static readonly Article Thin = Samples.Article(1) with { Title = "OpenAI and Broadcom announce partnership on AI accelerators" };
    private static readonly Guid Command = Samples.Id("command");

    private static readonly PageFetch Page = PageFetch.Of(new PageText
    {
        Text = $"OpenAI and Broadcom will deploy 10 gigawatts of custom AI accelerators. {string.Concat(Enumerable.Repeat("They said so on Monday. ", 20))}",
    });

    private readonly FakeTimeProvider _clock = new(Samples.Now);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private readonly PartnershipDetector _detector = PartnershipDetector.CreateDefault();
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        var settings = new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={Path.Combine(_folder.FullName, "desk.db")}");
        _services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddStorage(settings).BuildServiceProvider();
        await Store.MigrateAsync(Token);
        await Store.TransactAsync(
            async session =>
            {
                await session.Feeds.DeclareAsync([Samples.Feed("https://a.test/feed")], Token);
                await session.Articles.StoreAsync([Thin], Token);
            },
            Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        _detector.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RecordAsync_PageWasRead_JudgesByItsText()
    {
        var desk = Desk();
        (await desk.BeginAsync(Thin.Id, Limit, Token))!.PageUtc.ShouldBeNull();

        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id }, Page, Command);

        (await DetectionAsync())!.Deal!.CapacityGw.ShouldBe(10);
        (await desk.BeginAsync(Thin.Id, Limit, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task RecordAsync_PageFailed_JudgesByWhatTheFeedGaveAndSaysSo()
    {
        var desk = Desk();
        await desk.BeginAsync(Thin.Id, Limit, Token);

        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id }, PageFetch.Failed("404 Not Found"), Command);

        var judged = await DetectionAsync();
        judged!.Partnership.ShouldBeTrue();
        judged.Steps[0].ShouldBe(new DetectionStep("page", "not read: 404 Not Found; judged by what the feed gave"));
    }

    [Fact]
    public async Task BeginAsync_CommandComesAgainWhileAnotherIsAtIt_WaitsAndFindsAllDone()
    {
        var desk = Desk();
        await desk.BeginAsync(Thin.Id, Limit, Token);

        var second = desk.BeginAsync(Thin.Id, Limit, Token);
        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id }, Page, Command);
        while (!second.IsCompleted) await MoveClockAsync();

        (await second).ShouldBeNull();
    }

    [Fact]
    public async Task BeginAsync_ProcessDiedOnTheWay_IsToldOfTheRequestThatNeverEnded()
    {
        await Desk().BeginAsync(Thin.Id, Limit, Token);
        _clock.Advance(Limit);

        (await Desk().BeginAsync(Thin.Id, Limit, Token))!.PageUtc.ShouldBe(Samples.Now);
    }

    [Fact]
    public async Task RecordAsync_TwoResults_FirstCounts()
    {
        var desk = Desk();
        await desk.BeginAsync(Thin.Id, Limit, Token);
        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id }, Page, Command);

        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id }, PageFetch.Failed("too late"), Command);

        (await Store.ReadAsync(session => session.Articles.FindAsync(Thin.Id, Token), Token))!.PageError.ShouldBeNull();
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task RecordAsync_CommandOfAnEditIsFirst_CountsAsTheFirstVersionWhereNoneWasJudged(bool wasJudged, int expected)
    {
        var desk = Desk();
        if (wasJudged) await Store.TransactAsync(session => session.Detections.AddAsync(Thin.Id, Samples.Detection(partnership: false), Token), Token);
        await desk.BeginAsync(Thin.Id, Limit, Token);

        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id, Version = 2 }, Page, Command);
        await desk.RecordAsync(new ReadArticlePage { ArticleId = Thin.Id, Version = 1 }, Page, Samples.Id("other"));

        (await DetectedVersionsAsync()).ShouldBe([expected]);
    }

    [Theory]
    [InlineData(true, "https://a.test/1", 0, true)]
    [InlineData(false, "https://a.test/1", 0, false)]
    [InlineData(true, "", 0, false)]
    [InlineData(true, "https://a.test/1", 4, false)]
    public void Of_ThinArticle_PageIsWantedWhereItMayBeHadAndIsStillNews(bool fetch, string url, int ageDays, bool wanted)
    {
        var wish = new PageWish(new PagesOptions { Fetch = fetch }, new TrackerOptions(), _clock);
        var article = Thin with { Url = url, PublishedUtc = Samples.Now.AddDays(-ageDays) };

        (wish.Of(article, DetectionDesk.TextOf(article), Detections().Judge(article)) is not null).ShouldBe(wanted);
    }

    [Fact]
    public void Of_UndatedAtTheFirstCheckOfItsFeed_NoPageIsWanted()
    {
        var wish = new PageWish(new PagesOptions(), new TrackerOptions(), _clock);
        var article = Thin with { Url = "https://a.test/1", Version = Article.Baseline };

        wish.Of(article, DetectionDesk.TextOf(article), Detections().Judge(article)).ShouldBeNull();
    }

    private async Task MoveClockAsync()
    {
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Task.Yield();
    }

    private async Task<IReadOnlyList<int>> DetectedVersionsAsync()
    {
        IReadOnlyList<OutboxMessage> all = [];
        await _services!.GetRequiredService<IOutboxRelayStore>().RelayAsync(
            new RelayBatch(100, []),
            (messages, _) =>
            {
                all = messages;
                return Task.FromResult<IReadOnlyList<Guid>>([]);
            },
            Token);
        return [.. all.Where(message => message.Type == nameof(PartnershipDetected))
            .Select(message => JsonSerializer.Deserialize<PartnershipDetected>(message.Payload, MessageJson.Options)!.Version)];
    }

    private DetectionDesk Detections() => new(_detector, _clock, NullLogger<DetectionDesk>.Instance);

    private PageDesk Desk() => new(Store, Detections(), _clock, NullLogger<PageDesk>.Instance);

    private Task<DetectionResult?> DetectionAsync() => Store.ReadAsync(session => session.Detections.FindAsync(Thin.Id, Token), Token);
}
