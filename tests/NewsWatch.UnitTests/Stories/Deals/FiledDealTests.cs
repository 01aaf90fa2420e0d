using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories.Deals;

public sealed class FiledDealTests
{
    [Theory]
    [InlineData(DealStatus.Announced, DealStanding.Announced)]
    [InlineData(DealStatus.Signed, DealStanding.Announced)]
    [InlineData(DealStatus.Approved, DealStanding.Announced)]
    [InlineData(DealStatus.Closed, DealStanding.Announced)]
    [InlineData(DealStatus.Reported, DealStanding.Reported)]
    [InlineData(DealStatus.Denied, DealStanding.Over)]
    [InlineData(DealStatus.Ended, DealStanding.Over)]
    public void Standing_AnyStatus_IsOneOfThree(DealStatus status, DealStanding expected) =>
        (DealSamples.Deal(1, "A", "B") with { Status = status }).Standing.ShouldBe(expected);

    [Fact]
    public void Month_FirstArticleOfTheMonthBefore_IsThatOfTheArticle() =>
        DealSamples.Deal(1, "A", "B").In(2026, 2, 28).Month.ShouldBe(new DateOnly(2026, 2, 1));

    [Fact]
    public void Month_DateThatLiesAhead_IsThatOfArrival() =>
        DealSamples.Deal(1, "A", "B").In(2027, 1).Month.ShouldBe(new DateOnly(2026, 3, 1));

    [Fact]
    public void Month_LastHourInAnotherZone_IsThatOfUtc()
    {
        var deal = DealSamples.Deal(1, "A", "B") with { FirstPublishedUtc = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.FromHours(9)) };

        deal.Month.ShouldBe(new DateOnly(2026, 2, 1));
    }
}
