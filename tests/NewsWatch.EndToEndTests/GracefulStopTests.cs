using NewsWatch.EndToEndTests.Programs;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

public sealed class GracefulStopTests
{
    private static readonly TimeSpan HoldTime = TimeSpan.FromSeconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Run_StoppedWhileAWebhookIsAnswering_WaitsForItAndTellsNothingAgain()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(PipelineSettings.For(feeds, receiver).Patient());
        var held = receiver.Hold();
        feeds.Release(10);
        var program = await embedded.StartAsync(Token);
        await receiver.WaitForDealsAsync(1, Token);

        var stopping = program.StopAsync(Token);
        await Task.Delay(HoldTime, TimeProvider.System, Token);
        stopping.IsCompleted.ShouldBeFalse("The program ended while a delivery was in hand.");
        held.SetResult();
        (await stopping).ShouldBe(0, program.Output);

        feeds.Release(20);
        await embedded.StartAsync(Token);
        await receiver.WaitForDealsAsync(2, Token);
        receiver.Alerts.Select(alert => alert.Deal).ShouldBe([0, 1]);
    }
}
