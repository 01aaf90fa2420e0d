using System.Globalization;
using NewsWatch.Feeds.Parsing.Dates;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 05 Nov 2009 08:00:00 GMT", "2009-11-05T08:00:00Z")]
    [InlineData("Thu, 05 Nov 2009 08:00:00 PST", "2009-11-05T16:00:00Z")]
    [InlineData("Thu, 05 Nov 2009 08:00 EST", "2009-11-05T13:00:00Z")]
    [InlineData("Thu, 5 Nov 09 08:00:00 +0530", "2009-11-05T02:30:00Z")]
    [InlineData("5 Nov 2009 08:00:00 CEST", "2009-11-05T06:00:00Z")]
    [InlineData("Thu, 05 Nov 2009 08:00:00 GMT+2", "2009-11-05T06:00:00Z")]
    [InlineData("Thu, 05-Nov-2009 08:00:00 UTC", "2009-11-05T08:00:00Z")]
    [InlineData("Thu Nov 5 08:00:00 2009", "2009-11-05T08:00:00Z")]
    [InlineData("Thu Nov 05 08:00:00 PST 2009", "2009-11-05T16:00:00Z")]
    [InlineData("November 5, 2009 8:30 PM", "2009-11-05T20:30:00Z")]
    [InlineData("Nov 5th, 2009 12:15 am", "2009-11-05T00:15:00Z")]
    [InlineData("11/5/2009 8:00:00 PM", "2009-11-05T20:00:00Z")]
    [InlineData("25/12/2009 08:00", "2009-12-25T08:00:00Z")]
    [InlineData("mar, 16 nov 2021 00:38:15 +0100", "2021-11-15T23:38:15Z")]
    [InlineData("Mi, 05 Mrz 2014 10:00:00 +0100", "2014-03-05T09:00:00Z")]
    [InlineData("2009-11-05T08:00:00Z", "2009-11-05T08:00:00Z")]
    [InlineData("2009-11-05T08:00:00.123456+01:00", "2009-11-05T07:00:00Z")]
    [InlineData("2009-11-05 08:00:00 +0100", "2009-11-05T07:00:00Z")]
    [InlineData("2009-11-05T08:00-0500", "2009-11-05T13:00:00Z")]
    [InlineData("2009-11-05", "2009-11-05T00:00:00Z")]
    [InlineData("2009-11", "2009-11-01T00:00:00Z")]
    [InlineData("2009", "2009-01-01T00:00:00Z")]
    [InlineData("20091105", "2009-11-05T00:00:00Z")]
    [InlineData("20091105T080000Z", "2009-11-05T08:00:00Z")]
    [InlineData("2009-309", "2009-11-05T00:00:00Z")]
    [InlineData("2009-W45-4", "2009-11-05T00:00:00Z")]
    [InlineData("2020/1/10 08:00", "2020-01-10T08:00:00Z")]
    [InlineData("2009-11-05T24:00:00Z", "2009-11-06T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    [InlineData("20091105080000", "2009-11-05T08:00:00Z")]
    [InlineData("091105", "2009-11-05T00:00:00Z")]
    [InlineData("1257408000", "2009-11-05T08:00:00Z")]
    [InlineData("1257408000000", "2009-11-05T08:00:00Z")]
    [InlineData("2009년 11월 05일  20:30:15", "2009-11-05T20:30:15Z")]
    [InlineData("2009年11月5日 08:00", "2009-11-05T08:00:00Z")]
    [InlineData("2009-11-05 오후 8:30:15", "2009-11-05T20:30:15Z")]
    [InlineData("2009-11-05 上午 8:30:15", "2009-11-05T08:30:15Z")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z")]
    public void Read_FormsThatFeedsUse_GivesTheMoment(string text, string expected)
    {
        var date = FeedDate.Read(text).ShouldNotBeNull();

        date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture).ShouldBe(expected);
        date.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2009 08:00:00 GMT")]
    [InlineData("2009-13-01")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("99999999999999999999")]
    [InlineData("2009-W99-9")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("2009-W")]
    [InlineData("2009-")]
    [InlineData("2009--05")]
    [InlineData("1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1/1")]
    public void Read_NoDate_GivesNothing(string? text) => FeedDate.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void Read_OtherCultures_GivesTheSameMoment(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            FeedDate.Read("Fri, 02 Jan 2015 03:04:05 EDT").ShouldBe(new DateTimeOffset(2015, 1, 2, 7, 4, 5, TimeSpan.Zero));
            Parsed.RssItem("<title>x</title><pubDate>02 Jan 2015 03:04:05 EDT</pubDate>").PublishedUtc
                .ShouldBe(new DateTimeOffset(2015, 1, 2, 7, 4, 5, TimeSpan.Zero));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("America/St_Johns")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    public void Read_OtherZoneOfTheMachine_GivesTheSameMoment(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.SkipWhen(TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.Zero, "this machine has no table of zones");

            FeedDate.Read("Fri, 02 Jan 2015 03:04:05").ShouldBe(new DateTimeOffset(2015, 1, 2, 3, 4, 5, TimeSpan.Zero));
            FeedDate.Read("2015-01-02").ShouldBe(new DateTimeOffset(2015, 1, 2, 0, 0, 0, TimeSpan.Zero));
            Parsed.RssItem("<title>x</title><pubDate>02 Jan 2015 03:04:05</pubDate>").PublishedUtc
                .ShouldBe(new DateTimeOffset(2015, 1, 2, 3, 4, 5, TimeSpan.Zero));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("<pubDate>2020-01-01</pubDate><pubDate>2020-01-02</pubDate>")]
    [InlineData("<pubDate>2020-01-02</pubDate><pubDate>soon</pubDate>")]
    [InlineData("<atom:updated>2020-01-02</atom:updated><dc:date>2020-01-03</dc:date>")]
    [InlineData("<dcterms:issued>1813</dcterms:issued><pubDate>2020-01-02</pubDate>")]
    [InlineData("<dcterms:issued>2020-01-02</dcterms:issued><dc:date>2020-01-03</dc:date>")]
    public void Parse_SeveralDates_TakesTheOneThatTellsOfTheEntry(string dates) =>
        Parsed.RssItem($"<title>x</title>{dates}").PublishedUtc.ShouldBe(new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Parse_UnreadableDate_KeepsTheItemAndTakesTheNextDate()
    {
        var entry = Parsed.RssItem("<title>x</title><pubDate>soon</pubDate><dc:date>2020-01-02</dc:date>");

        entry.Title.ShouldBe("x");
        entry.PublishedUtc.ShouldBe(new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero));
    }
}
