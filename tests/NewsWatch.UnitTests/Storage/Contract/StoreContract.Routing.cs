using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Follow_SecretWasCorrected_WhatWaitedForTheDisabledOneGoesOut()
    {
        var (dead, waiting) = await FailAsync();
        var corrected = new Destination { Channel = "webhook", Address = "https://hook.test/", Secret = "whsec_right" };

        await FollowAsync(corrected);

        (await ClaimAsync(Now.AddDays(6))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            delivery => delivery.Id.ShouldBe(waiting.Id),
            delivery => delivery.Destination.ShouldBe(corrected));
        (await FindAsync(dead)).State.ShouldBe(DeliveryState.Dead);
    }

    [Fact]
    public async Task Follow_DestinationGone_IsGivenUpUnlessOneStandsForIt()
    {
        var gone = await QueueAsync("https://gone.test/");
        var other = await QueueAsync("https://other.test/", "another");

        await FollowAsync(new Destination { Channel = "email", Address = "rita@example.org" });

        (await FindAsync(gone)).LastError.ShouldBe("removed: The destination was taken out of the subscription.");
        (await ClaimAsync(Now)).ShouldHaveSingleItem().Id.ShouldBe(other.Id);
    }

    [Fact]
    public async Task Follow_AlertWaitsForBoth_ReachesTheOneThatStaysOnce()
    {
        var gone = await QueueAsync("https://gone.test/");
        var stays = await QueueAsync("https://stays.test/");

        await FollowAsync(stays.Destination);

        (await ClaimAsync(Now)).ShouldHaveSingleItem().Id.ShouldBe(stays.Id);
        (await FindAsync(gone)).State.ShouldBe(DeliveryState.Dead);
    }

    [Fact]
    public async Task Return_HeldBack_IsNotGivenAgainUntilItGoesOn()
    {
        var delivery = await QueueAsync();
        var claimed = (await ClaimAsync(Now)).ShouldHaveSingleItem();
        var held = claimed with { State = DeliveryState.Queued, DueUtc = Now.AddMinutes(5), LastError = "held: The subscription is paused." };

        await Store.TransactAsync(session => session.Routing.ReturnAsync(held, Token), Token);

        (await ClaimAsync(Now.AddMinutes(4))).ShouldBeEmpty();
        await FollowAsync(delivery.Destination);
        (await ClaimAsync(Now)).ShouldHaveSingleItem().Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task Split_Digest_TheRestIsADigestOfItsOwn()
    {
        for (var story = 1; story <= 3; story++) await AddToDigestAsync(story);
        var digest = (await ClaimAsync(Now)).ShouldHaveSingleItem();
        var rest = await EntriesAsync();

        await Store.TransactAsync(session => session.Routing.SplitAsync(digest, rest[..1], rest[1], Token), Token);

        (await EntriesAsync()).ShouldBe(rest[..1]);
        var further = (await ClaimAsync(Now)).ShouldHaveSingleItem();
        (further.Id, further.IsDigest, further.Attempt).ShouldBe((DeliveryIdentity.ForRest(Digest), true, 1));
        (await Store.ReadAsync(session => session.Deliveries.DigestsAsync([further.Id], Token), Token))[further.Id].ShouldBe(rest[1..]);
    }

    [Fact]
    public async Task EndConsent_AndEnabledWithWhatWasMissed_SendsNothingMore()
    {
        var waiting = await QueueAsync();
        await SaveAsync(waiting, health => health with { Failures = 9, FailingSinceUtc = Now, DisabledUtc = Now });

        await Store.TransactAsync(session => session.Consents.EndAsync("all", DestinationIdentity.For(waiting.Destination), Token), Token);
        (await EnableAsync(waiting, missed: true)).ShouldBe(0);

        (await FindAsync(waiting)).LastError.ShouldStartWith("unsubscribed:");
        (await ClaimAsync(Now)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enable_DigestThatStillCollects_KeepsItsHour(bool missed)
    {
        await AddToDigestAsync(1, Now.AddDays(3));
        var digest = (await ListAsync(DeliveryState.Queued)).ShouldHaveSingleItem();
        await SaveAsync(digest, health => health with { Failures = 9, FailingSinceUtc = Now, DisabledUtc = Now });

        (await EnableAsync(digest, missed)).ShouldBe(0);
        await AddToDigestAsync(2, Now.AddDays(3));

        (await ClaimAsync(Now)).ShouldBeEmpty();
        (await EntriesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task AddNew_DigestThatWasGivenUpWhileItCollected_CollectsOn()
    {
        await AddToDigestAsync(1, Now.AddDays(3));
        var reader = DestinationIdentity.For((await ListAsync(DeliveryState.Queued)).ShouldHaveSingleItem().Destination);
        await Store.TransactAsync(session => session.Consents.EndAsync("all", reader, Token), Token);
        await Store.TransactAsync(session => session.Consents.ReopenAsync("all", reader, Token), Token);

        await AddToDigestAsync(2, Now.AddDays(3));

        (await ClaimAsync(Now.AddDays(2))).ShouldBeEmpty();
        (await ClaimAsync(Now.AddDays(3))).ShouldHaveSingleItem().Id.ShouldBe(Digest);
        (await EntriesAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Follow_TwoDigestsBecomeOne_TellsEachAlertOnce()
    {
        var (alice, bob) = (Mailbox("alice"), Mailbox("bob"));
        for (var story = 1; story <= 4; story++) await AddToDigestOfAsync(alice, story);
        for (var story = 3; story <= 4; story++) await AddToDigestOfAsync(bob, story);

        await FollowAsync(bob);

        var digest = (await ClaimAsync(Now.AddDays(3))).ShouldHaveSingleItem();
        digest.Destination.ShouldBe(bob);
        (await Store.ReadAsync(session => session.Deliveries.DigestsAsync([digest.Id], Token), Token))[digest.Id]
            .ShouldBe([.. Enumerable.Range(1, 4).Select(story => Samples.Alert(Samples.Story(story)).Id)], ignoreOrder: true);
    }

    [Fact]
    public async Task Follow_AddressWasCorrected_TheDigestGoesOnThere()
    {
        var (former, corrected) = (Mailbox("rite"), Mailbox("rita"));
        await AddToDigestOfAsync(former, 1);

        await FollowAsync(corrected);
        await AddToDigestOfAsync(corrected, 2);

        var digest = (await ClaimAsync(Now.AddDays(3))).ShouldHaveSingleItem();
        (await Store.ReadAsync(session => session.Deliveries.DigestsAsync([digest.Id], Token), Token))[digest.Id].Count().ShouldBe(2);
    }

    [Fact]
    public async Task Success_OfOneTriedByHandWhereTheDestinationWasDisabled_LetsTheOthersGo()
    {
        var (first, second) = (await QueueAsync("https://hook.test/", story: 1), await QueueAsync("https://hook.test/", story: 2));
        await SaveAsync(first, health => health with { Failures = 9, FailingSinceUtc = Now, DisabledUtc = Now });
        (await ClaimAsync(Now)).ShouldBeEmpty();
        (await ClaimAsync(Now.AddDays(30))).ShouldBeEmpty();
        (await FindAsync(second)).ShouldSatisfyAllConditions(
            putOff => (putOff.State, putOff.Attempt).ShouldBe((DeliveryState.Queued, 1)),
            putOff => putOff.LastError.ShouldBe("disabled: The destination is disabled."));
        await SaveAsync(first, health => health with { Failures = 9, FailingSinceUtc = Now });

        await Store.TransactAsync(
            async session =>
            {
                await session.Destinations.RecordSuccessAsync([IdOf(first)], Token);
                return true;
            },
            Token);

        (await ClaimAsync(Now)).Select(delivery => delivery.Attempt).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Prune_AlertsOfADestinationThatNobodyEnables_Go()
    {
        var dead = await QueueAsync();
        await SaveAsync(dead, health => health with { DisabledUtc = Now });
        await ClaimAsync(Now);

        (await PruneAsync(Now.AddSeconds(1))).ShouldBe(1);

        (await ListAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task PutAside_Claimed_IsTakenAgainWhenTheTimeIsOver()
    {
        var delivery = await QueueAsync();
        await ClaimAsync(Now);

        await Store.TransactAsync(session => session.Deliveries.PutAsideAsync(delivery.Id, Now.AddMinutes(10), "unreadable: JsonException", Token), Token);

        (await ClaimAsync(Now.AddMinutes(9))).ShouldBeEmpty();
        (await FindAsync(delivery)).LastError.ShouldBe("unreadable: JsonException");
        (await ClaimAsync(Now.AddMinutes(10))).ShouldHaveSingleItem().Id.ShouldBe(delivery.Id);
    }

    private static Destination Mailbox(string name) => new() { Channel = "email", Address = $"{name}@example.org" };

    private Task AddToDigestOfAsync(Destination destination, int story) => Store.TransactAsync(
        async session =>
        {
            var (alert, due) = (Samples.Alert(Samples.Story(story)), Now.AddDays(3));
            await session.Alerts.AddNewAsync([alert], Token);
            var digest = Samples.Delivery(alert) with { Id = DeliveryIdentity.ForDigest("all", destination, due), IsDigest = true, Destination = destination, DueUtc = due };
            return await session.Deliveries.AddNewAsync([digest], Token);
        },
        Token);

    private Task FollowAsync(params Destination[] destinations) => Store.TransactAsync(
        session => session.Routing.FollowAsync(new Subscription { Id = "all", Destinations = destinations }, Token), Token);

    /// <summary>One that is dead and one that waits, for a destination that was disabled.</summary>
    private async Task<(Core.Deliveries.Delivery Dead, Core.Deliveries.Delivery Waiting)> FailAsync()
    {
        var (_, dead, waiting) = await DisableAsync();
        return (dead, waiting);
    }
}
