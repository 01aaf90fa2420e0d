using System.Globalization;
using NewsWatch.Core.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class DigestScheduleTests
{
    [Theory]
    [InlineData("hourly", "2026-03-04T05:06:07Z", "2026-03-04T06:00:00Z")]
    [InlineData("hourly", "2026-03-04T06:00:00Z", "2026-03-04T07:00:00Z")]
    [InlineData("daily 08:00 Europe/Paris", "2026-03-04T05:06:07Z", "2026-03-04T07:00:00Z")]
    [InlineData("daily 08:00 Europe/Paris", "2026-03-04T07:00:00Z", "2026-03-05T07:00:00Z")]
    // The clocks leave out 02:00 to 03:00 on 29 March 2026, and show it twice on 25 October: one digest on each day.
    [InlineData("daily 08:00 Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData("daily 02:30 Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("daily 02:30 Europe/Paris", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z")]
    [InlineData("daily 02:30 Europe/Paris", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("daily 02:30 Europe/Paris", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("daily 08:00 Europe/Paris", "2026-10-24T12:00:00Z", "2026-10-25T07:00:00Z")]
    [InlineData("weekly monday 08:00 Europe/Paris", "2026-03-23T07:00:00Z", "2026-03-30T06:00:00Z")]
    [InlineData("weekly Sunday 02:30 Europe/Paris", "2026-10-18T00:30:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("weekly sunday 02:30 Europe/Paris", "2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z")]
    public void NextMoment_OfASchedule_IsOnTheSubscribersClock(string schedule, string now, string next) =>
        DigestSchedule.Parse(schedule)!.NextMoment(Time(now)).ShouldBe(Time(next));

    [Fact]
    public void NextMoment_HoursOfTheNightOfTheChange_AreEachThereOnce()
    {
        var schedule = DigestSchedule.Parse("hourly")! with { TimeZone = "Europe/Paris" };
        var moment = Time("2026-10-25T00:10:00Z");
        List<string> hours = [];
        for (var n = 0; n < 3; n++) hours.Add((moment = schedule.NextMoment(moment)).ToString("HH:mm", CultureInfo.InvariantCulture));

        hours.ShouldBe(["01:00", "02:00", "03:00"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("daily")]
    [InlineData("daily 8 Europe/Paris")]
    [InlineData("weekly someday 08:00 Europe/Paris")]
    [InlineData("weekly 1 08:00 Europe/Paris")]
    public void Parse_SomethingElse_IsNull(string text) => DigestSchedule.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("hourly", "together each hour")]
    [InlineData("daily 08:00 Europe/Paris", "together each day at 08:00 (Europe/Paris)")]
    [InlineData("weekly friday 18:30 Europe/Paris", "together each Friday at 18:30 (Europe/Paris)")]
    public void InWords_OfASchedule_SaysWhen(string schedule, string words) => DigestSchedule.Parse(schedule)!.InWords().ShouldBe(words);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
