using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Bus;

public sealed class InFlightLimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TakeAsync_AllPlacesTaken_WaitsUntilOneIsGivenBack()
    {
        using var limit = new InFlightLimit(new BusOptions());
        for (var place = 0; place < InFlightLimit.MaxMessages; place++) await limit.TakeAsync("StoryOpened", Token);

        var waiting = limit.TakeAsync("StoryUpdated", Token);
        waiting.IsCompleted.ShouldBeFalse();
        limit.TakeAsync("PartnershipDetected", Token).IsCompleted.ShouldBeTrue("another queue has places of its own");
        limit.GiveBack("StoryOpened");

        await waiting;
    }

    [Theory]
    [InlineData(BusTransport.Memory, "StoryOpened", true)]
    [InlineData(BusTransport.Memory, "AlertRaised", false)]
    [InlineData(BusTransport.Rabbitmq, "StoryOpened", false)]
    public void AppliesTo_OnlyWhatAQueueOfOursReceivesInMemory(BusTransport transport, string type, bool applies)
    {
        using var limit = new InFlightLimit(new BusOptions { Transport = transport });

        limit.AppliesTo(type).ShouldBe(applies);
    }
}
