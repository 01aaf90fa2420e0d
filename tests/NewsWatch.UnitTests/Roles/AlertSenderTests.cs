using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using NewsWatch.Worker.Secrets;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class AlertSenderTests
{
    private static readonly Alert Alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ChannelNeverEnds_IsATimeoutWorthAnotherAttempt()
    {
        var sender = Sender(_ => new TaskCompletionSource<SendResult>().Task);

        var sending = sender.SendAsync(Message(), Token);
        _clock.Advance(TimeSpan.FromSeconds(16));
        var attempt = await sending;

        attempt.Result.Outcome.ShouldBe(SendOutcome.Retryable);
        attempt.Result.Reason.ShouldBe("timeout");
        attempt.Duration.ShouldBe(TimeSpan.FromSeconds(16));
    }

    [Fact]
    public async Task SendAsync_ChannelThrows_IsAnOutcomeWithoutItsMessage()
    {
        var sender = Sender(_ => throw new InvalidOperationException("the secret is hunter2"));

        var attempt = await sender.SendAsync(Message(), Token);

        attempt.Result.ShouldBe(new SendResult { Outcome = SendOutcome.Retryable, Reason = "channel_fault", Detail = "InvalidOperationException" });
    }

    [Fact]
    public async Task SendAsync_Reader_IsWrittenToInItsLanguageWithALink()
    {
        AlertMessage? sent = null;
        var sender = Sender(message =>
        {
            sent = message;
            return Task.FromResult(SendResult.Success);
        });

        await sender.SendAsync(Message(), Token);

        sent!.Language.ShouldBe("fr");
        sent.Links.Story.ShouldBe(new Uri($"https://watch.example/stories/{Alert.Story.Id:D}"));
    }

    [Fact]
    public async Task SendAsync_StoreIsAway_StillReachesAReaderWhomThisProcessHasNotMet()
    {
        AlertMessage? sent = null;
        var channel = new ScriptedChannel("webhook", message =>
        {
            sent = message;
            return Task.FromResult(SendResult.Success);
        });
        var sender = new AlertSender(new ChannelRegistry([channel]), Readers(), new NotifierOptions(), _clock);
        var message = Message();

        var attempt = await sender.SendAsync(message with { Delivery = message.Delivery with { SubscriptionId = "unmet" } }, Token);

        attempt.Result.ShouldBe(SendResult.Success);
        sent!.Links.Unsubscribe.ShouldBeNull();
    }

    [Fact]
    public async Task Holds_ChannelThrows_LeavesTheDigestWhole()
    {
        var sender = new AlertSender(new ChannelRegistry([new FaultyChannel()]), Readers(), new NotifierOptions(), _clock);

        (await sender.HoldsAsync(Message(), Token)).ShouldBe(int.MaxValue);
    }

    [Fact]
    public async Task SendAsync_ChannelIsUnknown_IsGivenUp()
    {
        var sender = new AlertSender(new ChannelRegistry([]), Readers(), new NotifierOptions(), _clock);

        (await sender.SendAsync(Message(), Token)).Result.Outcome.ShouldBe(SendOutcome.Permanent);
    }

    private static AlertMessage Message() => new(Samples.Delivery(Alert, "https://hook.test/"), Alert);

    private AlertSender Sender(Func<AlertMessage, Task<SendResult>> send) =>
        new(new ChannelRegistry([new ScriptedChannel("webhook", send)]), Readers(), new NotifierOptions(), _clock);

    private static AlertReaders Readers()
    {
        Destination[] destinations = [new() { Channel = "webhook", Address = "https://hook.test/" }];
        var subscription = new Subscription { Id = Alert.SubscriptionId, Language = "fr", Destinations = destinations };
        var options = new NewsWatchOptions { Web = new WebOptions { PublicUrl = "https://watch.example/" }, Secrets = new SecretsOptions { Key = new string('k', 32) } };
        var links = new SubscriptionLinks(new LinkSigner(new MasterKeys(options)), options.Web);
        return new AlertReaders(new SubscriptionBook(new SubscriptionList([subscription])), new StoreThatMayBeAway(null!) { IsAway = true }, links, TimeProvider.System);
    }
}
