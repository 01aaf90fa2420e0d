using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class AlertEndpointsTests
{
    [Fact]
    public async Task List_AlertOfARevision_TellsWhyAndWhatChanged()
    {
        var alert = NewsSamples.Alert(NewsSamples.Story("deal") with { Revision = 2 }) with
        {
            Changes = [new StoryChange("capacity_gw", null, "10")],
        };
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Alerts = { alert } });

        var shown = (await api.GetJsonAsync("/api/v1/alerts"))["items"]![0]!;

        ((Guid)shown["id"]!).ShouldBe(alert.Id);
        ((string)shown["subscription_id"]!).ShouldBe("desk");
        ((string)shown["reason"]!).ShouldBe("Every story matches.");
        ((string)shown["raised_utc"]!).ShouldBe("2025-10-13T12:00:00Z");
        ((int)shown["story"]!["revision"]!).ShouldBe(2);
        shown["changes"]!.ToJsonString().ShouldBe("""[{"field":"capacity_gw","from":null,"to":"10"}]""");
    }
}
