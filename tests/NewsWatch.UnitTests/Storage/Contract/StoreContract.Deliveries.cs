using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    private const int MaxAttempts = 3;

    private static readonly SendResult Timeout =
        new() { Outcome = SendOutcome.Retryable, Reason = "timeout", Detail = "No answer in 10 s.", RetryAfter = TimeSpan.FromSeconds(30) };

    [Fact]
    public async Task AddNewAlert_ManyAtOnce_OneClaimsTheIdentity()
    {
        var alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddAsync(alert), Token)));

        claimed.Count(first => first).ShouldBe(1);
        (await AddAsync(Samples.Alert(alert.Story, "another"))).ShouldBeTrue();
        (await AddAsync(Samples.Alert(alert.Story with { Revision = 2 }))).ShouldBeTrue();
        Samples.Facts(await Store.ReadAsync(session => session.Alerts.FindAsync(alert.Id, Token), Token)).ShouldBe(Samples.Facts(alert));
    }

    [Fact]
    public async Task ClaimDue_QueuedOrWaitingDueOrClaimEnded_TakesTheNextAttempt()
    {
        var waiting = await QueueAsync("https://waiting.test/");
        var lost = await QueueAsync("https://lost.test/");

        (await ClaimAsync(Now)).Select(delivery => delivery.Attempt).ShouldBe([1, 1]);
        await EndAsync(Samples.Attempt(waiting, 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now.AddMinutes(2)));
        (await FindAsync(waiting)).LastError.ShouldBe("timeout: No answer in 10 s.");
        (await ClaimAsync(Now.AddSeconds(59))).ShouldBeEmpty();
        var first = await ClaimAsync(Now.AddMinutes(1));
        var second = await ClaimAsync(Now.AddMinutes(2), untilUtc: Now.AddMinutes(9));

        first.Single().ShouldBe(lost with { State = DeliveryState.Sending, Attempt = 2, DueUtc = Now.AddMinutes(2) });
        second.Select(delivery => (delivery.Id, delivery.Attempt)).ShouldBe([(lost.Id, 3), (waiting.Id, 2)], ignoreOrder: true);

        // A claim that ended has nothing to say any more, unless that the alert has arrived.
        (await EndAsync(Samples.Attempt(lost, 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now))).ShouldBeFalse();
        (await EndAsync(Samples.Attempt(lost, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now))).ShouldBeTrue();
        (await EndAsync(Samples.Attempt(lost, 3, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now))).ShouldBeFalse();
        var delivered = await FindAsync(lost);
        (delivered.State, delivered.DeliveredUtc, delivered.LastError).ShouldBe((DeliveryState.Delivered, Now, null));
        (await AttemptsAsync(lost)).Select(attempt => attempt.Attempt).ShouldBe([1, 3]);
    }

    [Fact]
    public async Task ClaimDue_ClaimOfTheLastAttemptEnded_IsDead()
    {
        var delivery = await QueueAsync();
        for (var attempt = 1; attempt <= MaxAttempts; attempt++) (await ClaimAsync(Now.AddMinutes(attempt))).Count.ShouldBe(1);

        (await ClaimAsync(Now.AddMinutes(MaxAttempts + 1))).ShouldBeEmpty();

        var dead = await FindAsync(delivery);
        (dead.State, dead.LastError).ShouldBe((DeliveryState.Dead, "The outcome of the last attempt was never recorded."));
    }

    [Fact]
    public async Task ClaimDue_ManyAtOnce_NoneIsGivenTwice()
    {
        for (var number = 0; number < 20; number++) await QueueAsync($"https://hook.test/{number}");

        var claimed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => ClaimAsync(Now, max: 7), Token)));

        var ids = claimed.SelectMany(deliveries => deliveries).Select(delivery => delivery.Id).ToList();
        ids.Count.ShouldBe(20);
        ids.ShouldBeUnique();
    }

    [Fact]
    public async Task ClaimDue_BusyDestination_HasItsPlacesAndNoMore()
    {
        var slow = await QueueStoriesAsync("https://slow.test/", "desk", stories: 5);
        var quick = await QueueAsync("https://quick.test/", "desk");

        (await ClaimAsync(Now, places: 2)).Select(delivery => delivery.Destination.Address)
            .ShouldBe(["https://slow.test/", "https://slow.test/", "https://quick.test/"], ignoreOrder: true);
        (await ClaimAsync(Now, places: 2)).ShouldBeEmpty();

        var sending = await ListAsync(DeliveryState.Sending);
        var ended = sending.First(delivery => delivery.Id != quick.Id);
        await EndAsync(Samples.Attempt(ended, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now));
        var next = await ClaimAsync(Now, places: 2);
        next.Single().Id.ShouldBeOneOf([.. slow.Select(delivery => delivery.Id)]);
    }

    [Fact]
    public async Task ClaimDue_SubscriberWithMuchToGet_TakesTurnsWithTheOthers()
    {
        for (var number = 0; number < 6; number++) await QueueStoriesAsync($"https://crowd.test/{number}", "crowd", stories: 2);
        var lone = await QueueAsync("https://lone.test/", "lone");

        var first = await ClaimAsync(Now, max: 2);

        first.Select(delivery => delivery.SubscriptionId).ShouldBe(["crowd", "lone"], ignoreOrder: true);
        first.ShouldContain(delivery => delivery.Id == lone.Id);
    }

    [Fact]
    public async Task ClaimDue_DestinationHeldDisabledOrBroken_WaitsOrIsTriedOnce()
    {
        var held = await QueueAsync("https://held.test/");
        var disabled = await QueueAsync("https://disabled.test/");
        await QueueStoriesAsync("https://broken.test/", "all", stories: 3);
        await SaveAsync(held, health => health with { HeldUntilUtc = Now.AddMinutes(1) });
        await SaveAsync(disabled, health => health with { DisabledUtc = Now });
        var broken = (await ListAsync(null)).First(delivery => delivery.Destination.Address == "https://broken.test/");
        await SaveAsync(broken, health => health with { Failures = DestinationPolicy.FailuresToOpen });

        (await ClaimAsync(Now)).Single().Destination.Address.ShouldBe("https://broken.test/");
        (await ClaimAsync(Now.AddMinutes(1))).ShouldContain(delivery => delivery.Id == held.Id);
        var putOff = await FindAsync(disabled);
        (putOff.State, putOff.Attempt, putOff.LastError).ShouldBe((DeliveryState.Queued, 1, "disabled: The destination is disabled."));
        await EnableAsync(disabled, missed: true);
        (await ClaimAsync(Now.AddMinutes(1))).ShouldContain(delivery => delivery.Id == disabled.Id && delivery.Attempt == 1);
    }

    [Fact]
    public async Task ClaimDue_OneDestinationHasVeryMuch_TheOthersAreNotHidden()
    {
        var other = await QueueAsync("https://other.test/", "other");
        var alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"), "crowd");
        await AddAsync(alert);
        var crowd = Enumerable.Range(0, 5_100)
            .Select(number => Samples.Delivery(alert, "https://crowd.test/") with { Id = Samples.Id("crowd", number), DueUtc = Now.AddHours(-1) })
            .ToList();
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync(crowd, Token), Token);

        var claimed = await ClaimAsync(Now, max: 10);

        claimed.Count.ShouldBe(5);
        claimed.ShouldContain(delivery => delivery.Id == other.Id);
    }

    [Fact]
    public async Task ClaimDue_ClaimEndedWhileDestinationIsHeld_ListsTheDeliveryAsWaiting()
    {
        var delivery = await QueueAsync();
        await ClaimAsync(Now);
        await SaveAsync(delivery, health => health with { HeldUntilUtc = Now.AddHours(1) });

        (await ClaimAsync(Now.AddSeconds(59))).ShouldBeEmpty();
        (await FindAsync(delivery)).State.ShouldBe(DeliveryState.Sending);
        (await ClaimAsync(Now.AddMinutes(1))).ShouldBeEmpty();

        var waiting = await FindAsync(delivery);
        (waiting.State, waiting.Attempt, waiting.LastError).ShouldBe((DeliveryState.Waiting, 1, "The outcome of the last attempt was never recorded."));
        (await ClaimAsync(Now.AddHours(1))).ShouldHaveSingleItem().Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task Complete_RemovedWhileUnderWay_WritesNothingAndLeavesTheOthers()
    {
        var removed = await QueueAsync("https://removed.test/", "removed");
        var stays = await QueueAsync("https://stays.test/");
        await ClaimAsync(Now);
        await Store.TransactAsync(session => session.Alerts.EraseAsync("removed", Token), Token);

        var counted = await Store.TransactAsync(
            async session => (
                await session.Deliveries.CompleteAsync(Samples.Attempt(removed, 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now), Token),
                await session.Deliveries.CompleteAsync(Samples.Attempt(stays, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now), Token)),
            Token);

        counted.ShouldBe((false, true));
        (await AttemptsAsync(removed)).ShouldBeEmpty();
        (await FindAsync(stays)).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task ReleaseClaims_AtStart_GivesThemAgain()
    {
        await QueueAsync();
        await ClaimAsync(Now);

        (await Store.TransactAsync(session => session.Deliveries.ReleaseClaimsAsync(Token), Token)).ShouldBe(1);

        (await ClaimAsync(Now)).Single().Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task Retry_DeadOrWaiting_IsQueuedOnce()
    {
        var delivery = await QueueAsync();
        (await RetryAsync(delivery)).ShouldBeNull();
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(delivery, 1, Timeout), new DeliveryVerdict(DeliveryState.Dead, Now));
        Clock.Advance(TimeSpan.FromHours(1));

        var retried = await RetryAsync(delivery);

        (retried!.State, retried.Attempt, retried.DueUtc).ShouldBe((DeliveryState.Queued, 2, Now.AddHours(1)));
        (await RetryAsync(delivery)).ShouldBeNull();
    }

    [Fact]
    public async Task Retry_Delivered_OnlyOnPurpose()
    {
        var delivery = await QueueAsync();
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(delivery, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now));

        (await RetryAsync(delivery)).ShouldBeNull();
        (await RetryAsync(delivery, again: true))!.State.ShouldBe(DeliveryState.Queued);
    }

    [Fact]
    public async Task ListDeliveries_OneStateOrSubscription_ListsOnlyThat()
    {
        var delivery = await QueueAsync("https://a.test/");
        await ClaimAsync(Now);
        await QueueAsync("https://b.test/", "another");

        (await ListAsync(DeliveryState.Sending)).Single().Id.ShouldBe(delivery.Id);
        (await ListAsync(null)).Count.ShouldBe(2);
        (await ListAsync(null, "another")).Single().Destination.Address.ShouldBe("https://b.test/");
        (await ListAsync(DeliveryState.Dead)).ShouldBeEmpty();
    }

    private async Task<bool> AddAsync(Alert alert) =>
        (await Store.TransactAsync(session => session.Alerts.AddNewAsync([alert], Token), Token)).Contains(alert.Id);

    [Fact]
    public async Task Groups_ErrorsThatDifferInTheirDetails_AreOneGroupOfTheirReason()
    {
        var first = await QueueAsync("https://a.test/", story: 1);
        var second = await QueueAsync("https://a.test/", story: 2);
        await QueueAsync("https://b.test/", story: 3);
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(first, 1, Timeout), new DeliveryVerdict(DeliveryState.Dead, Now));
        await EndAsync(Samples.Attempt(second, 1, Timeout with { Detail = "No answer in 11 s." }), new DeliveryVerdict(DeliveryState.Dead, Now));

        var groups = await Store.ReadAsync(session => session.Deliveries.GroupsAsync(10, Token), Token);
        var found = await Store.ReadAsync(
            session => session.Deliveries.ListAsync(
                new DeliveryQuery { DestinationId = groups[0].DestinationId, Reason = "timeout", Take = 10 }, Token),
            Token);

        groups.Select(group => (group.Destination.Address, group.State, group.Reason, group.Count)).ShouldBe(
            [("https://a.test/", DeliveryState.Dead, "timeout", 2), ("https://b.test/", DeliveryState.Sending, "", 1)]);
        groups[0].OldestUtc.ShouldBe(Now);
        found.Select(delivery => delivery.Id).ShouldBe([first.Id, second.Id], ignoreOrder: true);
    }

    private async Task<Core.Deliveries.Delivery> QueueAsync(string address = "https://hook.test/", string subscription = "all", int story = 1)
    {
        var alert = Samples.Alert(Samples.Story(story, "OpenAI", "Broadcom"), subscription);
        await AddAsync(alert);
        var delivery = Samples.Delivery(alert, address);
        (await Store.TransactAsync(session => session.Deliveries.AddNewAsync([delivery], Token), Token)).ShouldBe(1);
        (await Store.TransactAsync(session => session.Deliveries.AddNewAsync([delivery], Token), Token)).ShouldBe(0);
        return delivery;
    }

    private async Task<IReadOnlyList<Core.Deliveries.Delivery>> QueueStoriesAsync(string address, string subscription, int stories)
    {
        List<Core.Deliveries.Delivery> queued = [];
        for (var story = 1; story <= stories; story++) queued.Add(await QueueAsync(address, subscription, story));
        return queued;
    }

    private Task<IReadOnlyList<Core.Deliveries.Delivery>> ClaimAsync(
        DateTimeOffset nowUtc, int max = 50, int places = 4, DateTimeOffset? untilUtc = null)
    {
        var claim = new DeliveryClaim
        {
            NowUtc = nowUtc,
            UntilUtc = untilUtc ?? nowUtc.AddMinutes(1),
            Max = max,
            MaxAttempts = MaxAttempts,
            PlacesPerDestination = places,
        };
        return Store.TransactAsync(session => session.Deliveries.ClaimDueAsync(claim, Token), Token);
    }

    private Task<bool> EndAsync(DeliveryAttempt attempt, DeliveryVerdict verdict) => Store.TransactAsync(
        session => session.Deliveries.CompleteAsync(attempt, verdict, Token), Token);

    private Task<Core.Deliveries.Delivery?> RetryAsync(Core.Deliveries.Delivery delivery, bool again = false) => Store.TransactAsync(
        session => session.Deliveries.RetryAsync(delivery.Id, again, Token), Token);

    private async Task<Core.Deliveries.Delivery> FindAsync(Core.Deliveries.Delivery delivery) =>
        (await Store.ReadAsync(session => session.Deliveries.FindAsync(delivery.Id, Token), Token))!;

    private Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(Core.Deliveries.Delivery delivery) =>
        Store.ReadAsync(session => session.Deliveries.AttemptsAsync(delivery.Id, Token), Token);

    private Task<IReadOnlyList<Core.Deliveries.Delivery>> ListAsync(DeliveryState? state, string? subscription = null) => Store.ReadAsync(
        session => session.Deliveries.ListAsync(new DeliveryQuery { State = state, SubscriptionId = subscription, Take = 50 }, Token), Token);
}
