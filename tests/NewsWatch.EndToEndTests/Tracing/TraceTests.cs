using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests.Tracing;

/// <summary>One trace leads from the check of a feed to the webhook, through every outbox and queue between them.</summary>
public sealed class TraceTests(SharedServers servers)
{
    private const int Hops = 3;

    private static readonly string[] Path =
    [
        "poll feed",
        "relay outbox",
        "detect-partnership receive",
        "track-story receive",
        "raise-alert receive",
        "deliver alert",
        "POST",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Run_Embedded_ExportsOneTraceFromPollToDelivery()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var collector = await TraceCollector.StartAsync(Token);
        await using var embedded = new EmbeddedProgram(Traced(feeds, receiver, collector));
        feeds.Release(10);
        await embedded.StartAsync(Token);
        await receiver.WaitForDealsAsync(1, Token);

        await ShouldHaveTheWholeTraceAsync(collector);
    }

    [Fact(Timeout = 240_000)]
    public async Task Run_ProcessARole_ExportsOneTraceFromPollToDelivery()
    {
        await using var feeds = await FeedSite.StartAsync(new DealWeek(), Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        await using var collector = await TraceCollector.StartAsync(Token);
        await using var deployment = await Deployment.CreateAsync(
            await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), Traced(feeds, receiver, collector), Token);
        await deployment.StartAllAsync(Token);
        feeds.Release(10);
        await receiver.WaitForDealsAsync(1, Token);

        await ShouldHaveTheWholeTraceAsync(collector);
        (await deployment.StopAllAsync(Token)).ShouldAllBe(code => code == 0, deployment.Output);
    }

    private static async Task ShouldHaveTheWholeTraceAsync(TraceCollector collector)
    {
        var names = await collector.WaitForTraceAsync(Path, Token);
        names.Count(name => name == "poll feed").ShouldBe(1, collector.ToString());
        names.Count(name => name == "relay outbox").ShouldBeGreaterThanOrEqualTo(Hops, collector.ToString());
    }

    private static ProgramSettings Traced(FeedSite feeds, WebhookReceiver receiver, TraceCollector collector) => PipelineSettings.For(feeds, receiver)
        .Patient()
        .With("NEWSWATCH_TELEMETRY__OTLPENDPOINT", collector.Address)
        .With("OTEL_BSP_SCHEDULE_DELAY", "200");
}
