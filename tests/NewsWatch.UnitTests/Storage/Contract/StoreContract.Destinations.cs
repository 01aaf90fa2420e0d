using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task RecordSuccess_AfterFailures_ForgetsThem()
    {
        var delivery = await QueueAsync();
        await SaveAsync(delivery, health => health with { Failures = 3, FailingSinceUtc = Now, HeldUntilUtc = Now.AddHours(1), LastReason = "timeout" });
        (await TroubledAsync()).Single().Waiting.ShouldBe(1);

        await Store.TransactAsync(session => session.Destinations.RecordSuccessAsync([IdOf(delivery)], Token), Token);

        (await TroubledAsync()).ShouldBeEmpty();
        (await ClaimAsync(Now)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Enable_WithWhatWasMissed_SendsWhatWaitsAndWhatDiedMeanwhile()
    {
        var (old, dead, waiting) = await DisableAsync();

        (await EnableAsync(old, missed: true)).ShouldBe(2);

        (await ClaimAsync(Now.AddDays(6))).Select(delivery => delivery.Id).ShouldBe([dead.Id, waiting.Id], ignoreOrder: true);
        (await FindAsync(old)).State.ShouldBe(DeliveryState.Dead);
        (await EnableAsync(old, missed: true)).ShouldBeNull();
    }

    [Fact]
    public async Task Enable_WithoutWhatWasMissed_LeavesItVisiblyDead()
    {
        var (old, _, waiting) = await DisableAsync();

        (await EnableAsync(old, missed: false)).ShouldBe(1);

        (await ClaimAsync(Now.AddDays(6))).ShouldBeEmpty();
        (await FindAsync(waiting)).LastError.ShouldStartWith("missed:");
        (await ListAsync(DeliveryState.Dead)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Retry_DestinationDisabled_TriesItAndTheNextFailureCountsOn()
    {
        var (old, _, _) = await DisableAsync();

        await Store.TransactAsync(session => session.Deliveries.RetryAsync(old.Id, again: false, Token), Token);

        (await ClaimAsync(Now)).ShouldHaveSingleItem().Id.ShouldBe(old.Id);
        var health = (await TroubledAsync()).ShouldHaveSingleItem().Health;
        health.DisabledUtc.ShouldBeNull();
        health.Failures.ShouldBe(9);
    }

    [Fact]
    public async Task RetryAll_OneReasonOfADestination_SendsItAllAndTriesTheDestination()
    {
        var (old, dead, waiting) = await DisableAsync();
        await QueueStoriesAsync("https://other.test/", "all", stories: 1);
        var all = new DeliveryQuery { DestinationId = IdOf(old), State = DeliveryState.Dead, Take = 0 };

        (await RetryAllAsync(all with { Reason = "http_500" })).ShouldBe(0);
        (await TroubledAsync()).ShouldHaveSingleItem().Health.DisabledUtc.ShouldNotBeNull();
        (await RetryAllAsync(all with { Reason = "timeout" })).ShouldBe(2);

        (await TroubledAsync()).ShouldHaveSingleItem().Health.DisabledUtc.ShouldBeNull();
        (await ListAsync(DeliveryState.Queued)).Where(delivery => delivery.Attempt == 2).Select(delivery => delivery.Id)
            .ShouldBe([old.Id, dead.Id], ignoreOrder: true);
        (await ListAsync(DeliveryState.Waiting)).Select(delivery => delivery.Id).ShouldBe([waiting.Id]);
    }

    private Task<int> RetryAllAsync(DeliveryQuery query) =>
        Store.TransactAsync(session => session.Deliveries.RetryAllAsync(query, Token), Token);

    private static Guid IdOf(Core.Deliveries.Delivery delivery) => DestinationIdentity.ForHealth(delivery.Destination);

    /// <summary>One that died before the trouble began, one that died in it, and one that waits.</summary>
    private async Task<(Core.Deliveries.Delivery Old, Core.Deliveries.Delivery Dead, Core.Deliveries.Delivery Waiting)> DisableAsync()
    {
        var stories = await QueueStoriesAsync("https://hook.test/", "all", stories: 3);
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(stories[0], 1, Timeout), new DeliveryVerdict(DeliveryState.Dead, Now.AddDays(-1)));
        await EndAsync(Samples.Attempt(stories[1], 1, Timeout), new DeliveryVerdict(DeliveryState.Dead, Now.AddDays(1)));
        await EndAsync(Samples.Attempt(stories[2], 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now.AddDays(1)));
        await SaveAsync(stories[0], health => health with { Failures = 9, FailingSinceUtc = Now, DisabledUtc = Now.AddDays(5) });
        return (stories[0], stories[1], stories[2]);
    }

    private Task SaveAsync(Core.Deliveries.Delivery delivery, Func<DestinationHealth, DestinationHealth> change) => Store.TransactAsync(
        session => session.Destinations.SaveAsync(change(new DestinationHealth { Id = IdOf(delivery) }), Token), Token);

    private Task<int?> EnableAsync(Core.Deliveries.Delivery delivery, bool missed) => Store.TransactAsync(
        session => session.Destinations.EnableAsync(IdOf(delivery), missed, Token), Token);

    private Task<IReadOnlyList<TroubledDestination>> TroubledAsync() =>
        Store.ReadAsync(session => session.Destinations.ListTroubledAsync(0, 10, Token), Token);
}
