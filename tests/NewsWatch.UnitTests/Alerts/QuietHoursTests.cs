using System.Globalization;
using NewsWatch.Core.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class QuietHoursTests
{
    private static readonly QuietHours Night = new(new TimeOnly(22, 0), new TimeOnly(7, 0), "Europe/Paris");

    [Theory]
    [InlineData("2026-01-10T12:00Z", "2026-01-10T12:00Z")]
    [InlineData("2026-01-10T21:30Z", "2026-01-11T06:00Z")]
    [InlineData("2026-01-11T03:00Z", "2026-01-11T06:00Z")]
    [InlineData("2026-01-11T06:00Z", "2026-01-11T06:00Z")]
    [InlineData("2026-03-28T23:00Z", "2026-03-29T05:00Z")]
    [InlineData("2026-10-24T22:00Z", "2026-10-25T06:00Z")]
    public void NextLoudMoment_ByTheClockOfTheSubscriber_SummerTimeIncluded(string momentUtc, string loudUtc)
    {
        Night.NextLoudMoment(Time(momentUtc)).ShouldBe(Time(loudUtc));
    }

    [Fact]
    public void NextLoudMoment_EndInTheHourThatIsLeftOut_IsTheFirstMomentAfterIt()
    {
        var early = new QuietHours(new TimeOnly(0, 0), new TimeOnly(2, 30), "Europe/Paris");

        early.NextLoudMoment(Time("2026-03-29T00:30Z")).ShouldBe(Time("2026-03-29T01:00Z"));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
