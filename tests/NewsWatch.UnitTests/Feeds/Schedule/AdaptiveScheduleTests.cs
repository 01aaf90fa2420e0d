using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Schedule;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Schedule;

/// <summary>The interval that a feed's rhythm and its publisher's wishes come to, without the spread of 10 %.</summary>
public sealed class AdaptiveScheduleTests
{
    // A Thursday.
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(10, 15)]
    [InlineData(60, 30)]
    [InlineData(240, 120)]
    [InlineData(1440, 720)]
    [InlineData(100_000, 1440)]
    public void AfterSuccess_EvenRhythm_AsksTwiceAnEntryWithinBounds(int minutesBetweenEntries, int minutes) =>
        Minutes(With(Every(TimeSpan.FromMinutes(minutesBetweenEntries), 10))).ShouldBe(minutes, minutes * 0.1);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void AfterSuccess_RhythmIsNotKnown_IsTheDefault(int entries) =>
        Minutes(With(Every(TimeSpan.FromMinutes(5), entries))).ShouldBe(60, 0.001);

    [Fact]
    public void AfterSuccess_EntriesThatCameTogether_CountOnce() =>
        Minutes(With([.. Enumerable.Range(0, 40).Select(number => Noon.AddMinutes(-number % 5))])).ShouldBe(60, 0.001);

    [Fact]
    public void AfterSuccess_PostsInTheMorningOnly_SleepsThroughTheNightAndWakesBefore()
    {
        // Three entries each morning between 7 and 9 for two weeks.
        var mornings = Enumerable.Range(0, 14).SelectMany(day => new[] { 7, 8, 9 }.Select(hour => Noon.Date.AddDays(-day).AddHours(hour)));
        var feed = With([.. mornings.Select(time => new DateTimeOffset(time, TimeSpan.Zero)).Where(time => time < Noon).Order()]);

        var atSeven = Minutes(feed, Noon.AddDays(1).AddHours(-5));
        var atTen = Minutes(feed, Noon.AddHours(-2));

        atSeven.ShouldBeLessThan(60);
        atTen.ShouldBeGreaterThan(8 * 60);
        Noon.AddHours(-2).AddMinutes(atTen).ShouldBeLessThan(Noon.AddDays(1).AddHours(-4));
    }

    [Fact]
    public void AfterSuccess_BusyFeedFallsSilent_IsAskedLessAndLess()
    {
        var feed = With(Every(TimeSpan.FromMinutes(10), 64));

        Minutes(feed).ShouldBe(15, 0.001);
        Minutes(feed, Noon.AddDays(10)).ShouldBeInRange(60, 480);
        Minutes(feed, Noon.AddDays(300)).ShouldBe(1440, 0.001);
    }

    [Theory]
    [InlineData(120, null, null, 120)]
    [InlineData(null, 180, null, 180)]
    [InlineData(null, null, 240, 240)]
    [InlineData(30, 45, 90, 90)]
    [InlineData(100_000, null, null, 360)]
    [InlineData(1, null, null, 15)]
    [InlineData(null, null, 5, 5)]
    [InlineData(null, null, 1, 5)]
    [InlineData(null, null, 10, 10)]
    public void AfterSuccess_BusyFeedWithWishes_WaitsAsLongAsTheyAsk(int? ttl, int? period, int? maxAge, int minutes)
    {
        var wishes = new PublisherWishes { Ttl = Span(ttl), UpdatePeriod = Span(period), MaxAge = Span(maxAge) };

        Minutes(With(Every(TimeSpan.FromMinutes(11), 64)) with { Wishes = wishes }).ShouldBe(minutes, 0.51);
    }

    [Fact]
    public void AfterSuccess_HoursToSkip_GoesToTheFirstHourThatIsNot()
    {
        var wishes = new PublisherWishes { SkipHours = [12, 13, 14] };

        Minutes(With(Every(TimeSpan.FromMinutes(11), 64)) with { Wishes = wishes }).ShouldBe(180, 0.001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    public void AfterSuccess_DaysToSkip_DelayASingleCheckByNoMoreThanSixHours(int hours)
    {
        var wishes = new PublisherWishes { SkipHours = [.. Enumerable.Range(0, hours)], SkipDays = [.. Enum.GetValues<DayOfWeek>()] };

        Minutes(With(Every(TimeSpan.FromMinutes(11), 64)) with { Wishes = wishes }).ShouldBe(360 + 15, 0.001);
    }

    [Fact]
    public void AfterSuccess_FixedInterval_IsThatWhateverTheFeedIsLike()
    {
        var schedule = new CheckSchedule(new ScheduleOptions { Interval = TimeSpan.FromSeconds(1), IsFixed = true, Jitter = 0 });
        var feed = With(Every(TimeSpan.FromDays(2), 9)) with { Wishes = new PublisherWishes { Ttl = TimeSpan.FromDays(1) } };

        (schedule.AfterSuccess(feed, Noon) - Noon).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(24, 3)]
    [InlineData(48, 6)]
    [InlineData(24 * 365, 90)]
    public void ExpectedQuiet_EvenRhythm_IsThreeOfItsPausesWithinBounds(int hoursBetweenEntries, int days) =>
        Schedule().ExpectedQuiet(Every(TimeSpan.FromHours(hoursBetweenEntries), 20)).TotalDays.ShouldBe(days, 0.001);

    [Theory]
    [InlineData(429, null, 30)]
    [InlineData(503, null, 30)]
    [InlineData(429, 10, 10)]
    [InlineData(503, 100_000, 1440)]
    [InlineData(429, 0, 1)]
    [InlineData(500, 10, null)]
    [InlineData(404, null, null)]
    public void HostPause_Refusal_IsForTheWholeHostWhereTheServerIsBusy(int status, int? askedMinutes, int? minutes)
    {
        var check = new FailedCheck { FeedId = Guid.Empty, CheckedUtc = Noon, Status = status, RetryAfter = Span(askedMinutes) };

        Schedule().HostPause(check)?.TotalMinutes.ShouldBe(minutes ?? -1);
        (Schedule().HostPause(check) is null).ShouldBe(minutes is null);
    }

    private static CheckSchedule Schedule() => new(new ScheduleOptions { Jitter = 0 });

    private static TimeSpan? Span(int? minutes) => minutes is { } number ? TimeSpan.FromMinutes(number) : null;

    private static double Minutes(Feed feed, DateTimeOffset? now = null) => (Schedule().AfterSuccess(feed, now ?? Noon) - (now ?? Noon)).TotalMinutes;

    private static DateTimeOffset[] Every(TimeSpan pause, int entries) =>
        [.. Enumerable.Range(0, entries).Select(number => Noon - (pause * number)).Reverse()];

    private static Feed With(IReadOnlyList<DateTimeOffset> postings) =>
        new() { Id = ArticleIdentity.ForFeed("https://a.example/"), Url = "https://a.example/", NextCheckUtc = Noon, Postings = postings };
}
