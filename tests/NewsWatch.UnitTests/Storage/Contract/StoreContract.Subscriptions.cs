using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task SaveSubscription_KnownVersion_ReplacesAndOthersAreRefused()
    {
        var made = await SaveAsync(Stored("desk"));
        made!.Version.ShouldBe(1);
        (await SaveAsync(Stored("desk"))).ShouldBeNull();
        Clock.Advance(TimeSpan.FromHours(1));

        var changed = await SaveAsync(made with { Subscription = made.Subscription with { Paused = true } });

        (changed!.Version, changed.CreatedUtc, changed.UpdatedUtc).ShouldBe((2, Now, Now.AddHours(1)));
        (await SaveAsync(made)).ShouldBeNull();
        var found = await Store.ReadAsync(session => session.Subscriptions.FindAsync("desk", Token), Token);
        Samples.Facts(found).ShouldBe(Samples.Facts(changed));
    }

    [Fact]
    public async Task ChangesSince_RemovedAndMadeAgain_TellsTheLatestOfEach()
    {
        await SaveAsync(Stored("a"));
        await SaveAsync(Stored("b"));
        await Store.TransactAsync(session => session.Subscriptions.RemoveAsync("a", Token), Token);

        (await ChangesAsync(0)).Select(change => (change.Id, change.Version, change.Stored is null)).ShouldBe([("b", 2, false), ("a", 3, true)]);
        (await ChangesAsync(2)).Single().Id.ShouldBe("a");
        (await Store.TransactAsync(session => session.Subscriptions.RemoveAsync("a", Token), Token)).ShouldBeFalse();
        (await SaveAsync(Stored("a")))!.Version.ShouldBe(4);
        (await OwnedAsync("desk-key")).Select(stored => stored.Subscription.Id).ShouldBe(["a", "b"]);
        (await OwnedAsync("another-key")).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveSubscription_ManyAtOnce_EachHasAVersionOfItsOwn()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => SaveAsync(Stored($"s{number}")), Token)));

        (await ChangesAsync(0)).Select(change => change.Version).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public async Task EraseAlerts_OfOneSubscription_LeavesTheOthers()
    {
        var erased = await QueueAsync("https://a.test/");
        var kept = await QueueAsync("https://b.test/", "another");
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(erased, 1, Timeout), new Core.Deliveries.DeliveryVerdict(Core.Deliveries.DeliveryState.Dead, Now));
        (await Store.ReadAsync(session => session.Alerts.ToldAsync(Samples.Story(1).Id, Token), Token)).Keys.ShouldBe(["all", "another"], ignoreOrder: true);

        (await Store.TransactAsync(session => session.Alerts.EraseAsync("all", Token), Token)).ShouldBe(1);

        (await ListAsync(null)).Single().Id.ShouldBe(kept.Id);
        (await Store.ReadAsync(session => session.Alerts.ListForAsync("all", null, 10, Token), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_FirstOne_IsMadeOnceAndEnds()
    {
        var (key, _) = ApiKey.Create("first", ApiKeyScope.Operate, Now);
        (await TryAddFirstAsync(key)).ShouldBeTrue();
        (await TryAddFirstAsync(ApiKey.Create("second", ApiKeyScope.Operate, Now).Key)).ShouldBeFalse();

        (await Store.TransactAsync(session => session.Keys.EndAsync(key.Id, Now.AddMinutes(1), Token), Token)).ShouldBeTrue();
        (await Store.ReadAsync(session => session.Keys.ListAsync(Token), Token)).ShouldBe([key with { EndsUtc = Now.AddMinutes(1) }]);
        Clock.Advance(TimeSpan.FromMinutes(1));
        (await Store.TransactAsync(session => session.Keys.EndAsync(key.Id, Now, Token), Token)).ShouldBeFalse();
    }

    private static StoredSubscription Stored(string id) => new()
    {
        Subscription = new Subscription
        {
            Id = id,
            Filter = new SubscriptionFilter { Parties = ["OpenAI"], Types = [DealType.Supply], Words = ["rack"] },
            Destinations = [new Destination { Channel = "webhook", Address = "https://hook.test/" }],
            Mutes = [new Mute { Party = "Intel", UntilUtc = Now.AddDays(1) }],
            QuietHours = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 30), "Asia/Tokyo"),
        },
        Owner = "desk-key",
        CreatedUtc = Now,
        UpdatedUtc = Now,
    };

    private Task<StoredSubscription?> SaveAsync(StoredSubscription stored) =>
        Store.TransactAsync(session => session.Subscriptions.SaveAsync(stored, Token), Token);

    private Task<IReadOnlyList<SubscriptionChange>> ChangesAsync(long version) =>
        Store.ReadAsync(session => session.Subscriptions.ChangesSinceAsync(version, Token), Token);

    private Task<IReadOnlyList<StoredSubscription>> OwnedAsync(string owner) =>
        Store.ReadAsync(session => session.Subscriptions.ListAsync(owner, 0, 10, Token), Token);

    private Task<bool> TryAddFirstAsync(ApiKey key) => Store.TransactAsync(session => session.Keys.TryAddFirstAsync(key, Token), Token);
}
