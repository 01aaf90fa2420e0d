using System.Globalization;
using NewsWatch.Core.Deliveries;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class PagingTests
{
    [Fact]
    public async Task Next_FollowedToTheEnd_ShowsEachStoryOnce()
    {
        var news = new InMemoryNews();
        news.Stories.AddRange(Enumerable.Range(0, 7).Select(n => NewsSamples.Story(n.ToString(CultureInfo.InvariantCulture))));
        await using var api = await ApiHost.StartAsync(news);
        var seen = new List<string>();

        string? address = "/api/v1/stories?take=3";
        while (address is not null)
        {
            var page = await api.GetJsonAsync(address);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["headline"]!));
            address = (string?)page["next"];
        }

        seen.ShouldBe(["0", "1", "2", "3", "4", "5", "6"]);
    }

    [Fact]
    public async Task Links_ExactlyOneFullPage_None()
    {
        await using var api = await ApiHost.StartAsync(
            new InMemoryNews { Stories = { NewsSamples.Story("a"), NewsSamples.Story("b") } });

        var page = await api.GetJsonAsync("/api/v1/stories?take=2");

        page["next"].ShouldBeNull();
        page["previous"].ShouldBeNull();
    }

    [Fact]
    public async Task Links_SecondPage_PreviousStopsAtTheStart()
    {
        await using var api = await ApiHost.StartAsync(
            new InMemoryNews { Alerts = { NewsSamples.Alert(NewsSamples.Story("a")), NewsSamples.Alert(NewsSamples.Story("b")) } });

        var page = await api.GetJsonAsync("/api/v1/alerts?skip=1&take=5");

        page["items"]!.AsArray().Count.ShouldBe(1);
        ((string)page["previous"]!).ShouldBe("/api/v1/alerts?skip=0&take=5");
    }

    [Fact]
    public async Task Next_WithFilter_KeepsTheFilter()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews
        {
            Deliveries = { NewsSamples.Delivery("a", DeliveryState.Dead), NewsSamples.Delivery("b", DeliveryState.Dead) },
        });

        var page = await api.GetJsonAsync("/api/v1/deliveries?take=1&state=dead");

        ((string)page["next"]!).ShouldBe("/api/v1/deliveries?state=dead&skip=1&take=1");
    }

    [Theory]
    [InlineData("stories?take=0", "take", "0", "a whole number from 1 to 200")]
    [InlineData("stories?take=201", "take", "201", "a whole number from 1 to 200")]
    [InlineData("alerts?take=ten", "take", "ten", "a whole number from 1 to 200")]
    [InlineData("feeds?take=", "take", "", "a whole number from 1 to 200")]
    [InlineData("deliveries?take=1&take=2", "take", "1,2", "a whole number from 1 to 200")]
    [InlineData("stories?skip=-1", "skip", "-1", "a whole number from 0 to 1000000000")]
    [InlineData("feeds?skip=99999999999", "skip", "99999999999", "a whole number from 0 to 1000000000")]
    public async Task List_BadNumber_ProblemNamesParameterValueAndAllowed(string address, string parameter, string value, string allowed)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var problem = await api.GetJsonAsync("/api/v1/" + address);

        ((int)problem["status"]!).ShouldBe(400);
        ((string)problem["parameter"]!).ShouldBe(parameter);
        ((string)problem["value"]!).ShouldBe(value);
        ((string)problem["allowed"]!).ShouldBe(allowed);
    }
}
