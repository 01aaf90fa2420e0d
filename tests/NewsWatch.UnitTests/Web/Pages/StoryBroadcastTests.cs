using NewsWatch.Web.Pages.Stories.Live;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class StoryBroadcastTests : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private readonly StepClock clock = new(NewsSamples.Noon);
    private readonly TypedNews news = new();
    private readonly InMemoryNews stories = new();
    private readonly LineLogger<StoryBroadcast> log = new();
    private readonly StoryBroadcast broadcast;

    public StoryBroadcastTests() => broadcast = new StoryBroadcast(news, stories, clock, log);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_WhatIsToldLater_IsToldAndOnlyThat()
    {
        Tell(1);
        using var page = await OpenAsync();
        var later = Tell(2);

        await LookAsync(Tick);

        Read(page).ShouldBe([later]);
    }

    [Fact]
    public async Task Look_StoreFailsInTheMiddle_TellsTheRestTheNextTime()
    {
        using var page = await OpenAsync();
        var (first, second) = (Tell(1), Tell(2));
        stories.Fault = new IOException("away");
        await LookAsync(Tick);
        Read(page).ShouldBeEmpty();

        stories.Fault = null;
        await LookAsync(TimeSpan.FromSeconds(5));

        Read(page).ShouldBe([first, second]);
    }

    [Fact]
    public async Task Look_TransactionThatTookLong_IsToldThoughOthersWereToldSince()
    {
        Tell(100);
        using var page = await OpenAsync();
        var quick = Tell(5000);
        await LookAsync(Tick);
        Read(page).ShouldBe([quick]);

        var slow = Tell(101);
        await LookAsync(TimeSpan.FromSeconds(5));
        await LookAsync(TimeSpan.FromSeconds(5));

        Read(page).ShouldBe([slow]);
    }

    [Fact]
    public async Task Look_StoreAwayForLong_SaysSoOnce()
    {
        using var page = await OpenAsync();
        news.Fault = new IOException("away");
        for (var looks = 0; looks < 12; looks++) await LookAsync(TimeSpan.FromSeconds(5));

        news.Fault = null;
        await LookAsync(TimeSpan.FromSeconds(5));

        log.Lines.ShouldBe(["Warning: Open pages cannot be told what is new: away", "Information: Open pages are told what is new again"]);
    }

    [Fact]
    public async Task Look_DriverThatGivesUp_DoesNotEndTheProgram()
    {
        using var page = await OpenAsync();
        news.Fault = new OperationCanceledException("a command was cancelled");
        await LookAsync(Tick);
        news.Fault = null;
        var story = Tell(1);

        await LookAsync(TimeSpan.FromSeconds(5));

        Read(page).ShouldBe([story]);
    }

    [Fact]
    public async Task Missed_BehindAPositionAndJustBelowIt_IsToldOnceAStory()
    {
        var old = Tell(1);
        clock.Advance(TimeSpan.FromMinutes(5));
        var late = Tell(9);
        var changed = Tell(11);
        news.Add(12, changed, clock.GetUtcNow(), opened: false);

        var missed = await broadcast.MissedAsync(10, Token);

        missed.ShouldNotBeNull().Select(story => IdIn(story)).ShouldBe([late, changed]);
        IdIn(missed[0]).ShouldNotBe(old);
    }

    [Fact]
    public async Task Missed_MoreThanIsTold_IsNull()
    {
        for (var i = 1; i <= StoryBroadcast.MaxMissed + 1; i++) Tell(i);

        (await broadcast.MissedAsync(1, Token)).ShouldNotBeNull().Count.ShouldBe(StoryBroadcast.MaxMissed + 1, "and one just below");
        (await broadcast.MissedAsync(0, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Page_ThatDoesNotRead_LearnsThatItLostSome()
    {
        using var page = await OpenAsync();
        for (var i = 1; i <= 64; i++) Tell(i);
        await LookAsync(Tick);
        page.TakeLost().ShouldBeFalse();
        Tell(65);

        await LookAsync(Tick);

        page.TakeLost().ShouldBeTrue();
        page.TakeLost().ShouldBeFalse("it was said");
    }

    public async ValueTask DisposeAsync()
    {
        await broadcast.StopAsync(CancellationToken.None);
        broadcast.Dispose();
    }

    private Guid Tell(long position)
    {
        var story = NewsSamples.Story($"deal {position}");
        stories.Stories.Add(story);
        news.Add(position, story.Id, clock.GetUtcNow());
        return story.Id;
    }

    private async Task<OpenPage> OpenAsync()
    {
        await broadcast.StartAsync(Token);
        var page = await broadcast.OpenAsync(Token);
        await clock.WaitsAsync(Token);
        return page;
    }

    /// <summary>One look further, once so much time has passed.</summary>
    private async Task LookAsync(TimeSpan later)
    {
        clock.Advance(later);
        await clock.WaitsAsync(Token);
    }

    private static List<Guid> Read(OpenPage page)
    {
        var read = new List<Guid>();
        while (page.Stories.TryRead(out var story)) read.Add(IdIn(story));
        return read;
    }

    private static Guid IdIn(LiveStory story)
    {
        var told = Guid.Empty;
        story.EventIn("en", one => Task.FromResult($"{told = one.Id}")).IsCompletedSuccessfully.ShouldBeTrue();
        return told;
    }
}
