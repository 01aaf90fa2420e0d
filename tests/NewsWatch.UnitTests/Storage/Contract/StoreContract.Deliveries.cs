using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    private static readonly SendResult Timeout =
        new() { Outcome = SendOutcome.Retryable, Reason = "timeout", Detail = "No answer in 10 s.", RetryAfter = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task TryAddAlert_ManyAtOnce_OneClaimsTheIdentity()
    {
        var alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryAddAsync(alert), Token)));

        claimed.Count(first => first).ShouldBe(1);
        (await TryAddAsync(Samples.Alert(alert.Story, "another"))).ShouldBeTrue();
        (await TryAddAsync(Samples.Alert(alert.Story with { Revision = 2 }))).ShouldBeTrue();
        Samples.Facts(await Store.ReadAsync(session => session.Alerts.FindAsync(alert.Id, Token), Token)).ShouldBe(Samples.Facts(alert));
    }

    [Fact]
    public async Task TryClaim_ManyAtOnce_OneWins()
    {
        var delivery = await QueueAsync();

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAsync(delivery, 1), Token)));

        claimed.Count(first => first).ShouldBe(1);
        var sending = await FindAsync(delivery);
        (sending.State, sending.DueUtc).ShouldBe((DeliveryState.Sending, Now.AddMinutes(1)));
        sending.Destination.ShouldBe(delivery.Destination);
    }

    [Fact]
    public async Task TryClaim_OtherAttempt_IsRefused()
    {
        var delivery = await QueueAsync();

        (await ClaimAsync(delivery, 2)).ShouldBeFalse();
        (await FindAsync(delivery)).State.ShouldBe(DeliveryState.Queued);
    }

    [Fact]
    public async Task Complete_Success_IsDeliveredOnce()
    {
        var delivery = await QueueAsync();
        await ClaimAsync(delivery, 1);
        var delivered = new DeliveryVerdict(DeliveryState.Delivered, Now.AddSeconds(1));

        (await EndAsync(Samples.Attempt(delivery, 1, SendResult.Success), delivered)).ShouldBeTrue();
        (await EndAsync(Samples.Attempt(delivery, 1, Timeout), delivered)).ShouldBeFalse();

        var found = await FindAsync(delivery);
        (found.State, found.DeliveredUtc, found.LastError).ShouldBe((DeliveryState.Delivered, Now.AddSeconds(1), null));
    }

    [Fact]
    public async Task QueueDue_WaitingDueOrClaimEnded_TakesTheNextAttempt()
    {
        var waiting = await QueueAsync("https://waiting.test/");
        var lost = await QueueAsync("https://lost.test/");
        await QueueAsync("https://queued.test/");
        await ClaimAsync(waiting, 1);
        await ClaimAsync(lost, 1);
        await EndAsync(Samples.Attempt(waiting, 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now.AddMinutes(2)));
        (await FindAsync(waiting)).LastError.ShouldBe("timeout: No answer in 10 s.");

        (await QueueDueAsync(Now.AddSeconds(59))).ShouldBeEmpty();
        var first = await QueueDueAsync(Now.AddMinutes(1));
        var second = await QueueDueAsync(Now.AddMinutes(2));

        first.Single().ShouldBe(lost with { Attempt = 2, DueUtc = Now.AddMinutes(1) });
        second.Single().ShouldBe(waiting with { Attempt = 2, DueUtc = Now.AddMinutes(2), LastError = "timeout: No answer in 10 s." });
        // A claim that ended has nothing to say any more, unless that the alert has arrived.
        (await EndAsync(Samples.Attempt(lost, 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now))).ShouldBeFalse();
        (await EndAsync(Samples.Attempt(lost, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now))).ShouldBeTrue();
        (await ClaimAsync(lost, 2)).ShouldBeFalse();
        (await FindAsync(lost)).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task QueueDue_ClaimOfTheLastAttemptEnded_IsDead()
    {
        var delivery = await QueueAsync();
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            await ClaimAsync(delivery, attempt);
            await QueueDueAsync(Now.AddMinutes(1));
        }

        var dead = await FindAsync(delivery);
        dead.State.ShouldBe(DeliveryState.Dead);
        dead.LastError.ShouldBe("The outcome of the last attempt was never recorded.");
    }

    [Fact]
    public async Task QueueDue_ManyAtOnce_NoneIsGivenTwice()
    {
        for (var number = 0; number < 20; number++) await ClaimAsync(await QueueAsync($"https://hook.test/{number}"), 1);

        var queued = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => QueueDueAsync(Now.AddHours(1)), Token)));
        // Whoever met rows that another was taking left them out: three more calls take whatever is left.
        var rest = new List<Core.Deliveries.Delivery>();
        for (var call = 0; call < 3; call++) rest.AddRange(await QueueDueAsync(Now.AddHours(1)));

        var ids = queued.Append(rest).SelectMany(deliveries => deliveries).Select(delivery => delivery.Id).ToList();
        ids.Count.ShouldBe(20);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task Revive_Dead_IsQueuedOnce()
    {
        var delivery = await QueueAsync();
        (await ReviveAsync(delivery)).ShouldBeNull();
        await ClaimAsync(delivery, 1);
        await EndAsync(Samples.Attempt(delivery, 1, Timeout), new DeliveryVerdict(DeliveryState.Dead, Now));
        Clock.Advance(TimeSpan.FromHours(1));

        var revived = await ReviveAsync(delivery);

        (revived!.State, revived.Attempt, revived.DueUtc).ShouldBe((DeliveryState.Queued, 2, Now.AddHours(1)));
        (await ReviveAsync(delivery)).ShouldBeNull();
    }

    [Fact]
    public async Task ListDeliveries_OneState_ListsOnlyThat()
    {
        var delivery = await QueueAsync("https://a.test/");
        await QueueAsync("https://b.test/");
        await ClaimAsync(delivery, 1);

        (await ListAsync(DeliveryState.Sending)).Single().Id.ShouldBe(delivery.Id);
        (await ListAsync(null)).Count.ShouldBe(2);
        (await ListAsync(DeliveryState.Dead)).ShouldBeEmpty();
    }

    private const int MaxAttempts = 3;

    private Task<bool> TryAddAsync(Alert alert) => Store.TransactAsync(session => session.Alerts.TryAddAsync(alert, Token), Token);

    private async Task<Core.Deliveries.Delivery> QueueAsync(string address = "https://hook.test/")
    {
        var alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));
        await TryAddAsync(alert);
        var delivery = Samples.Delivery(alert, address);
        (await Store.TransactAsync(session => session.Deliveries.TryAddAsync(delivery, Token), Token)).ShouldBeTrue();
        (await Store.TransactAsync(session => session.Deliveries.TryAddAsync(delivery, Token), Token)).ShouldBeFalse();
        return delivery;
    }

    private Task<bool> ClaimAsync(Core.Deliveries.Delivery delivery, int attempt) => Store.TransactAsync(
        session => session.Deliveries.TryClaimAsync(delivery.Id, attempt, Now.AddMinutes(1), Token), Token);

    private Task<bool> EndAsync(DeliveryAttempt attempt, DeliveryVerdict verdict) => Store.TransactAsync(
        session => session.Deliveries.CompleteAsync(attempt, verdict, Token), Token);

    private Task<IReadOnlyList<Core.Deliveries.Delivery>> QueueDueAsync(DateTimeOffset nowUtc) => Store.TransactAsync(
        session => session.Deliveries.QueueDueAsync(new DueDeliveries(nowUtc, 7, MaxAttempts), Token), Token);

    private Task<Core.Deliveries.Delivery?> ReviveAsync(Core.Deliveries.Delivery delivery) => Store.TransactAsync(
        session => session.Deliveries.ReviveAsync(delivery.Id, Token), Token);

    private async Task<Core.Deliveries.Delivery> FindAsync(Core.Deliveries.Delivery delivery) =>
        (await Store.ReadAsync(session => session.Deliveries.FindAsync(delivery.Id, Token), Token))!;

    private Task<IReadOnlyList<Core.Deliveries.Delivery>> ListAsync(DeliveryState? state) =>
        Store.ReadAsync(session => session.Deliveries.ListAsync(state, 0, 10, Token), Token);
}
