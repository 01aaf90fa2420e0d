using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Schedule;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Schedule;

public sealed class FeedChronicleTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Feed Fresh = new() { Id = ArticleIdentity.ForFeed("https://a.example/feed"), Url = "https://a.example/feed", NextCheckUtc = Now };
    private static readonly FeedChronicle Chronicle = new(new CheckSchedule(new ScheduleOptions()));

    [Fact]
    public void After_ThreeEqualRedirectsForGood_TheFeedMoves()
    {
        var twice = After(After(Fresh, Read() with { MovedTo = "https://b.example/" }).Feed, Read() with { MovedTo = "https://b.example/" }).Feed;
        twice.Address.ShouldBe("https://a.example/feed");

        After(twice, Read() with { MovedTo = "https://b.example/" }).Feed.Address.ShouldBe("https://b.example/");
        After(twice, Read() with { MovedTo = "https://c.example/" }).Feed.RedirectCount.ShouldBe(1);
        After(twice, Read()).Feed.RedirectCount.ShouldBe(0);
        After(twice, Failed(500)).Feed.RedirectCount.ShouldBe(2);
    }

    [Fact]
    public void After_NotModified_TakesTheValidatorsThatCameAndKeepsTheOthers()
    {
        var feed = Fresh with { ETag = "\"1\"", LastModified = "monday", ValidatorsUtc = Now.AddDays(-3) };

        var next = After(feed, Read() with { NotModified = true, ETag = "\"2\"" }).Feed;

        (next.ETag, next.LastModified, next.ValidatorsUtc).ShouldBe(("\"2\"", "monday", Now.AddDays(-3)));
        After(feed, Read()).Feed.ShouldSatisfyAllConditions(
            read => read.ETag.ShouldBeNull(),
            read => read.LastModified.ShouldBeNull(),
            read => read.ValidatorsUtc.ShouldBe(Now));
    }

    [Fact]
    public void After_Gone_IsDisabledAndToldAtOnce()
    {
        var progress = After(Fresh, Failed(410));

        progress.BeginsToFail.ShouldBeTrue();
        (progress.Feed.State, progress.Feed.Why).ShouldBe((FeedState.Disabled, "410 Gone: the publisher ended the feed"));
    }

    [Fact]
    public void After_FailingForLongerThanExpected_IsToldOnceAndRecoversOnce()
    {
        var feed = After(Fresh, Read()).Feed;
        feed = After(feed, Failed(500)).Feed;
        feed.State.ShouldBe(FeedState.Retrying);

        var begins = After(feed, Failed(500), Now.AddDays(3));
        var goesOn = After(begins.Feed, Failed(500), Now.AddDays(4));
        var ends = After(goesOn.Feed, Read(), Now.AddDays(5));

        (begins.BeginsToFail, goesOn.BeginsToFail, ends.BeginsToFail).ShouldBe((true, false, false));
        begins.Feed.AlarmReason.ShouldBe("failing for 3 days: 500");
        goesOn.Feed.AlarmUtc.ShouldBe(Now.AddDays(3));
        (begins.Recovers, goesOn.Recovers, ends.Recovers).ShouldBe((false, false, true));
        ends.Feed.State.ShouldBe(FeedState.Well);
    }

    [Fact]
    public void After_Failures_AreKeptByReasonLatestFirst()
    {
        var feed = After(After(Fresh, Failed(500)).Feed, Failed(500), Now.AddHours(1)).Feed;
        feed = After(feed, Failed(404), Now.AddHours(2)).Feed;
        feed = After(After(feed, Read(), Now.AddHours(3)).Feed, Failed(404), Now.AddHours(4)).Feed;

        feed.Faults.ShouldBe([
            new FeedFault(Now.AddHours(4), Now.AddHours(4), 1, "404"),
            new FeedFault(Now.AddHours(2), Now.AddHours(2), 1, "404"),
            new FeedFault(Now, Now.AddHours(1), 2, "500"),
        ]);
    }

    [Fact]
    public void After_FailuresWithoutEnd_KeepTheLastTwenty()
    {
        var feed = Enumerable.Range(400, 50).Aggregate(Fresh, (feed, status) => After(feed, Failed(status)).Feed);

        feed.Faults.Select(fault => fault.Reason).ShouldBe(Enumerable.Range(430, 20).Reverse().Select(status => $"{status}"));
        After(Fresh, Failed(500) with { Error = new string('x', 5_000) }).Feed.Faults[0].Reason.Length.ShouldBe(300);
    }

    [Fact]
    public void After_SilentForLongerThanItsRhythm_IsToldUntilItSpeaks()
    {
        var feed = After(Fresh, Read(), Now, [.. Enumerable.Range(1, 20).Select(hours => Dated(Now.AddHours(-hours)))]).Feed;

        var silent = After(feed, Read() with { NotModified = true }, Now.AddDays(3));
        var speaks = After(silent.Feed, Read(), Now.AddDays(4), [Dated(null)]);

        silent.BeginsToFail.ShouldBeTrue();
        silent.Feed.Why.ShouldBe("no new entry for 3 days, expected within 3 days");
        speaks.Recovers.ShouldBeTrue();
    }

    [Fact]
    public void After_FeedThatNeverHadTwoEntries_IsNotSilent() =>
        After(After(Fresh, Read(), Now, [Dated(Now.AddDays(-300))]).Feed, Read(), Now.AddDays(80)).BeginsToFail.ShouldBeFalse();

    [Fact]
    public void After_TooManyRequests_LeavesTheHostThatAnsweredAlone()
    {
        var pause = After(Fresh, Failed(429) with { RetryAfter = TimeSpan.FromHours(2), Host = "cdn.example" }).Pause;

        pause.ShouldBe(new HostPause("cdn.example", Now.AddHours(2), "429"));
        After(Fresh, Failed(500)).Pause.ShouldBeNull();
        After(Fresh, Read()).Pause.ShouldBeNull();
    }

    [Fact]
    public void After_NewEntries_TheirDatesBecomeTheRhythmWhereTheyCanBeTrue()
    {
        DateTimeOffset?[] dates = [Now.AddHours(-3), Now.AddHours(3), null, Now.AddYears(-20)];

        var first = After(Fresh, Read(), Now, [.. dates.Select(Dated)]).Feed;
        var second = After(first, Read(), Now.AddHours(1), [Dated(null)]).Feed;

        first.Postings.ShouldBe([Now.AddHours(-3)]);
        second.Postings.ShouldBe([Now.AddHours(-3), Now.AddHours(1)]);
        (first.Entries, second.Entries).ShouldBe((4, 5));
    }

    private static FeedProgress After(Feed feed, FeedReading reading, DateTimeOffset? at = null, params IReadOnlyList<Article> added) =>
        Chronicle.After(feed, reading with { CheckedUtc = at ?? Now }, added);

    private static FeedReading Read() => new() { FeedId = Fresh.Id, CheckedUtc = Now };

    private static FeedReading Failed(int status) => Read() with { Error = $"{status}", Status = status };

    private static Article Dated(DateTimeOffset? date) => new()
    {
        Id = Guid.CreateVersion7(Now),
        FeedId = Fresh.Id,
        Publisher = "A",
        Title = "T",
        PublishedUtc = date,
        ReceivedUtc = Now,
    };
}
