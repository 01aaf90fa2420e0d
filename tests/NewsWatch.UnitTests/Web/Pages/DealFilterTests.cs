using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Web.Pages.Deals;
using NewsWatch.Web.Pages.Stories;
using NewsWatch.Web.Requests;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class DealFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Query_NothingAskedFor_IsOpen()
    {
        var filter = Of("?type=&period=");

        filter.IsEmpty.ShouldBeTrue();
        var query = filter.Query(Now);
        (query.SinceUtc, query.Types.Count, query.Standings.Count).ShouldBe((null, 0, 0));
    }

    [Fact]
    public void Query_SeveralOfEach_AsksForAllOfThem()
    {
        var query = Of("?type=supply&type=co_development&type=supply&standing=reported&period=month").Query(Now);

        query.Types.ShouldBe([DealType.Supply, DealType.CoDevelopment]);
        query.Standings.ShouldBe([DealStanding.Reported]);
        query.SinceUtc.ShouldBe(Now.AddDays(-30));
    }

    [Theory]
    [InlineData("?type=Supply", "type")]
    [InlineData("?type=supply&type=nonsense", "type")]
    [InlineData("?standing=signed", "standing")]
    [InlineData("?period=century", "period")]
    [InlineData("?period=month&period=year", "period")]
    public void Query_UnknownValue_NamesTheParameter(string address, string parameter) =>
        Should.Throw<BadParameterException>(() => Of(address).Query(Now)).Parameter.ShouldBe(parameter);

    [Fact]
    public void StoriesOf_NamesWithSigns_AreEscapedAndKeepThePeriod() =>
        Of("?period=year&type=supply&type=licensing").StoriesOf("A&B #1").ShouldBe("/?company=A%26B%20%231&period=year");

    [Fact]
    public void StoriesOf_Link_AsksForWhatItCounts()
    {
        var link = new DealLink { First = "A&B #1", Second = "X", Type = DealType.Supply, Standing = DealStanding.Over, StoryIds = [] };

        var address = Of("?period=year").StoriesOf(link);

        address.ShouldBe("/?company=A%26B%20%231&company=X&type=supply&standing=over&period=year");
        var search = StoryFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(address[1..]))).Search(Now);
        (search.Company, search.Partner, search.Type, search.Standing).ShouldBe(("A&B #1", "X", DealType.Supply, DealStanding.Over));
    }

    private static DealFilter Of(string query) => DealFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
