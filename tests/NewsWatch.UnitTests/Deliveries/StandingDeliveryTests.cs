using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Deliveries;

public sealed class StandingDeliveryTests
{
    private static readonly DateTimeOffset Now = Samples.Now;

    private static readonly Core.Deliveries.Delivery Claimed =
        Samples.Delivery(Samples.Alert(Samples.Story(1, "OpenAI"))) with { State = DeliveryState.Sending, Attempt = 2 };

    [Fact]
    public void Of_NothingHasChanged_IsTheDeliveryItself() => Of(Subscribed(Claimed.Destination)).ShouldBeSameAs(Claimed);

    [Theory]
    [InlineData("https://hook.test/", "whsec_new")]
    [InlineData("https://hook.test/corrected", "whsec_test")]
    public void Of_SecretOrAddressIsAnother_GoesThere(string address, string secret)
    {
        var corrected = new Destination { Channel = "webhook", Address = address, Secret = secret };

        Of(Subscribed(corrected, new Destination { Channel = "email", Address = "rita@example.org" }))
            .ShouldBe(Claimed with { State = DeliveryState.Queued, DueUtc = Now, Destination = corrected });
    }

    [Fact]
    public void Of_DestinationGoneAndSeveralCouldStandForIt_IsGivenUp()
    {
        var given = Of(Subscribed(new Destination { Channel = "webhook", Address = "https://a.test/" }, new Destination { Channel = "webhook", Address = "https://b.test/" }));

        (given.State, given.LastError).ShouldBe((DeliveryState.Dead, "removed: The destination was taken out of the subscription."));
    }

    [Theory]
    [InlineData(true, 0, DeliveryState.Dead, "unsubscribed: The reader ended the subscription.")]
    [InlineData(false, 6, DeliveryState.Queued, "held: The reader has not confirmed yet.")]
    [InlineData(false, 7, DeliveryState.Dead, "unsubscribed: The reader has not confirmed.")]
    public void Of_ReaderEndedOrDoesNotConfirm_IsNotSent(bool ended, int days, DeliveryState state, string reason)
    {
        var consent = new Consent
        {
            SubscriptionId = "all",
            DestinationId = DestinationIdentity.For(Claimed.Destination),
            AskedUtc = Now,
            EndedUtc = ended ? Now : null,
        };

        var given = StandingDelivery.Of(Claimed, Subscribed(Claimed.Destination), [consent], Now.AddDays(days));

        (given.State, given.LastError).ShouldBe((state, reason));
    }

    [Fact]
    public void Of_Paused_WaitsUntilItGoesOn()
    {
        var held = Of(Subscribed(Claimed.Destination) with { Paused = true });

        (held.State, held.Attempt, held.LastError).ShouldBe((DeliveryState.Queued, 2, "held: The subscription is paused."));
        held.DueUtc.ShouldBeGreaterThan(Now);
    }

    [Fact]
    public void Of_EverythingMuted_WaitsUntilTheMuteEnds() =>
        Of(Subscribed(Claimed.Destination) with { Mutes = [new Mute { UntilUtc = Now.AddDays(1) }] }).DueUtc.ShouldBe(Now.AddDays(1));

    [Theory]
    [InlineData("http_503: busy", true)]
    [InlineData("retried: Somebody asked for it.", false)]
    public void Of_QuietHours_HoldARetryUnlessSomebodyAskedForIt(string lastError, bool isHeld)
    {
        var claimed = Claimed with { LastError = lastError };
        var subscription = Subscribed(Claimed.Destination) with { QuietHours = new QuietHours(new TimeOnly(4, 0), new TimeOnly(7, 0), "UTC") };

        var given = StandingDelivery.Of(claimed, subscription, [], Now);

        given.ShouldBe(isHeld
            ? claimed with { State = DeliveryState.Queued, DueUtc = new DateTimeOffset(2026, 3, 4, 7, 0, 0, TimeSpan.Zero), LastError = "held: The subscription has quiet hours." }
            : claimed);
    }

    private static Core.Deliveries.Delivery Of(Subscription subscription, params Consent[] consents) =>
        StandingDelivery.Of(Claimed, subscription, consents, Now);

    private static Subscription Subscribed(params Destination[] destinations) => new() { Id = "all", Destinations = destinations };
}
