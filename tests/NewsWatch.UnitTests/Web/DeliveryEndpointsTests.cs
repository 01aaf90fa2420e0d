using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class DeliveryEndpointsTests
{
    [Fact]
    public async Task List_NoState_ListsAll()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews
        {
            Deliveries = { NewsSamples.Delivery("a", DeliveryState.Dead), NewsSamples.Delivery("b", DeliveryState.Delivered) },
        });

        var items = (await api.GetJsonAsync("/api/v1/deliveries"))["items"]!.AsArray();

        items.Select(item => (string)item!["state"]!).ShouldBe(["dead", "delivered"]);
    }

    [Fact]
    public async Task List_StateDead_ListsOnlyTheDead()
    {
        var dead = NewsSamples.Delivery("a", DeliveryState.Dead) with { LastError = "http_500 after 8 attempts", Attempt = 8 };
        await using var api = await ApiHost.StartAsync(
            new InMemoryNews { Deliveries = { NewsSamples.Delivery("b", DeliveryState.Delivered), dead } });

        var items = (await api.GetJsonAsync("/api/v1/deliveries?state=dead"))["items"]!.AsArray();

        var shown = items.ShouldHaveSingleItem()!;
        ((Guid)shown["id"]!).ShouldBe(dead.Id);
        ((string)shown["last_error"]!).ShouldBe("http_500 after 8 attempts");
        ((int)shown["attempt"]!).ShouldBe(8);
        shown["delivered_utc"].ShouldBeNull();
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("Dead")]
    [InlineData("4")]
    [InlineData("")]
    public async Task List_UnknownState_ProblemListsTheStates(string state)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var problem = await api.GetJsonAsync("/api/v1/deliveries?state=" + state);

        ((int)problem["status"]!).ShouldBe(400);
        ((string)problem["detail"]!).ShouldBe($"state is “{state}”; allowed is one of queued, sending, waiting, delivered, dead.");
    }

    [Fact]
    public async Task List_DestinationWithSecrets_ShowsNoneOfThem()
    {
        var delivery = NewsSamples.Delivery("a", DeliveryState.Waiting) with
        {
            Destination = new Destination
            {
                Channel = "webhook",
                Address = "https://user-part:password-part@hooks.example:8443/path-part?query-part=1#fragment-part",
                Secret = "whsec_secret-part",
            },
        };
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Deliveries = { delivery } });

        var body = await api.GetTextAsync("/api/v1/deliveries");

        body.ShouldContain("https://hooks.example:8443/…");
        body.ShouldNotContain("-part");
        body.ShouldNotContain("whsec_");
    }
}
