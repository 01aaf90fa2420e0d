using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Schedule;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Schedule;

public sealed class CheckScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid FeedId = new("00112233-4455-8677-8899-aabbccddeeff");

    [Fact]
    public void AfterSuccess_ManyFeeds_SpreadsThemOverTenPercentBothWays()
    {
        var schedule = new CheckSchedule(new ScheduleOptions());

        var minutes = Enumerable.Range(0, 1_000)
            .Select(number => ArticleIdentity.ForFeed($"https://example.org/{number}"))
            .Select(id => (schedule.AfterSuccess(FeedWith(id), Now) - Now).TotalMinutes)
            .ToList();

        minutes.Min().ShouldBeInRange(54, 55);
        minutes.Max().ShouldBeInRange(65, 66);
        minutes.Average().ShouldBeInRange(59, 61);
    }

    [Fact]
    public void AfterSuccess_SameFeed_IsTheSameMomentEachTime() =>
        new CheckSchedule(new ScheduleOptions()).AfterSuccess(FeedWith(FeedId), Now).ShouldBe(new CheckSchedule(new ScheduleOptions()).AfterSuccess(FeedWith(FeedId), Now));

    [Theory]
    [InlineData(500, 0, 60)]
    [InlineData(500, 1, 120)]
    [InlineData(200, 3, 480)]
    [InlineData(null, 0, 5)]
    [InlineData(null, 3, 40)]
    [InlineData(null, 20, 1440)]
    [InlineData(500, 5, 1440)]
    [InlineData(500, 1_000_000, 1440)]
    [InlineData(404, 0, 1440)]
    [InlineData(429, 0, 30)]
    [InlineData(503, 2, 120)]
    public void AfterFailure_WithoutAWord_DoublesUpToADay(int? status, int before, double minutes) =>
        Minutes(new FailedCheck { FeedId = FeedId, CheckedUtc = Now, Status = status, FailuresBefore = before }).ShouldBe(minutes, 0.001);

    [Theory]
    [InlineData(429, 10, 10)]
    [InlineData(503, 90, 90)]
    [InlineData(503, 1_000_000, 1440)]
    [InlineData(429, 0, 1)]
    [InlineData(500, 5, 60)]
    public void AfterFailure_WithRetryAfter_HonoursItWithinBounds(int status, int askedMinutes, double minutes)
    {
        var check = new FailedCheck { FeedId = FeedId, CheckedUtc = Now, Status = status, RetryAfter = TimeSpan.FromMinutes(askedMinutes) };

        Minutes(check).ShouldBe(minutes, 0.001);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 15)]
    [InlineData(40, 15)]
    public void AfterFailure_NamesAMomentAgainAndAgain_IsNotAskedMoreOftenThanOneThatIsWell(int before, double minutes)
    {
        var check = new FailedCheck { FeedId = FeedId, CheckedUtc = Now, Status = 503, RetryAfter = TimeSpan.FromSeconds(1), FailuresBefore = before };

        Minutes(check).ShouldBe(minutes, 0.001);
    }

    private static Feed FeedWith(Guid id) => new() { Id = id, Url = "https://example.org/", NextCheckUtc = Now };

    private static double Minutes(FailedCheck check) =>
        (new CheckSchedule(new ScheduleOptions { Jitter = 0 }).AfterFailure(check) - Now).TotalMinutes;
}
