using NewsWatch.Core.Articles;
using NewsWatch.Feeds.WebSub;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.WebSub;

public sealed class HubTimesTests
{
    [Theory]
    [InlineData(null, 864_000)]
    [InlineData(-5L, 864_000)]
    [InlineData(1L, 60)]
    [InlineData(3_600L, 3_600)]
    [InlineData(long.MaxValue, 31_536_000)]
    public void Lease_WhatTheHubGrants_StaysWithinBounds(long? granted, long seconds) => HubTimes.Lease(granted).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void RenewalOf_Lease_IsWellBeforeItsEnd() =>
        HubTimes.RenewalOf(DateTimeOffset.UnixEpoch, TimeSpan.FromHours(10)).ShouldBe(DateTimeOffset.UnixEpoch.AddHours(8));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(9, 1_280)]
    [InlineData(10, 1_440)]
    [InlineData(int.MaxValue, 1_440)]
    public void PauseAfter_MoreFailures_DoublesToADay(int failures, int minutes) => HubTimes.PauseAfter(failures).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData(60, null, 60)]
    [InlineData(60, -1, 60)]
    [InlineData(60, 5_000, 1_440)]
    [InlineData(60, 120, 120)]
    [InlineData(1_500, 5_000, 1_500)]
    public void NextCheck_FeedThatAHubPushes_IsPolledDailyOrWhenTheLeaseEnds(int usualMinutes, int? leaseMinutes, int minutes)
    {
        var now = DateTimeOffset.UnixEpoch;
        DateTimeOffset? lease = leaseMinutes is { } left ? now.AddMinutes(left) : null;
        var hub = new FeedHub { Url = "https://hub.example/", Topic = "t", LeaseUntilUtc = lease };

        HubTimes.NextCheck(now.AddMinutes(usualMinutes), hub, now).ShouldBe(now.AddMinutes(minutes));
        HubTimes.NextCheck(now.AddMinutes(usualMinutes), hub with { Error = FeedHub.Silence }, now).ShouldBe(now.AddMinutes(usualMinutes));
    }
}
