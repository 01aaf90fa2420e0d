using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    private static readonly Guid Digest = Samples.Id("digest");

    [Fact]
    public async Task AddNew_DigestThatStands_TakesTheAlertInUntilItIsAttempted()
    {
        await AddToDigestAsync(1);
        await AddToDigestAsync(2);

        var claimed = (await ClaimAsync(Now)).ShouldHaveSingleItem();
        claimed.Id.ShouldBe(Digest);
        claimed.IsDigest.ShouldBeTrue();
        (await EntriesAsync()).ShouldBe([Samples.Alert(Samples.Story(1)).Id, Samples.Alert(Samples.Story(2)).Id], ignoreOrder: true);

        // What comes now would be lost with the answer that is on its way, or be told under an identity that told something else.
        await AddToDigestAsync(3);
        (await EntriesAsync()).Count.ShouldBe(2);
        var late = (await ClaimAsync(Now)).ShouldHaveSingleItem();
        late.IsDigest.ShouldBeFalse();
        late.AlertId.ShouldBe(Samples.Alert(Samples.Story(3)).Id);
        late.Id.ShouldBe(DeliveryIdentity.ForLate(Digest, late.AlertId));
    }

    [Fact]
    public async Task AddNew_DigestBeingFilledByManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => Task.Run(() => AddToDigestAsync(number), Token)));

        (await ClaimAsync(Now)).ShouldHaveSingleItem();
        (await EntriesAsync()).Count.ShouldBe(8);
    }

    [Fact]
    public async Task FindJourney_ToldInADigest_ShowsTheDigest()
    {
        await StoreAsync([Samples.Article(1)]);
        await JudgeAsync(1, partnership: true, Samples.Decision(ArticleRole.Primary, Samples.Story(1), alert: true));
        await AddToDigestAsync(2);
        await AddToDigestAsync(1);

        var journey = await Journeys.FindAsync(Samples.Article(1).Id, Token);

        journey!.Alerts.ShouldHaveSingleItem().Deliveries.ShouldHaveSingleItem().Delivery.Id.ShouldBe(Digest);
    }

    [Fact]
    public async Task Retry_Digest_IsTheSameAlertsUnderTheSameIdentity()
    {
        await AddToDigestAsync(1);
        await ClaimAsync(Now);
        await Store.TransactAsync(
            session => session.Deliveries.CompleteAsync(Samples.Attempt(Samples.Delivery(Samples.Alert(Samples.Story(1))) with { Id = Digest }, 1, Timeout), new DeliveryVerdict(DeliveryState.Dead, Now), Token),
            Token);
        await Store.TransactAsync(session => session.Deliveries.RetryAsync(Digest, again: false, Token), Token);
        await AddToDigestAsync(2);

        (await ClaimAsync(Now)).Select(delivery => delivery.IsDigest).ShouldBe([true, false], ignoreOrder: true);
        (await EntriesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task CountSince_Alerts_CountsThoseOfTheHourAndNoneAsZero()
    {
        await AddToDigestAsync(1);

        var counts = await Store.TransactAsync(session => session.Alerts.CountSinceAsync(["all", "none"], Now.AddHours(-1), Token), Token);

        counts["all"].ShouldBe(1);
        counts["none"].ShouldBe(0);
    }

    [Fact]
    public async Task OfAlerts_AloneOrInADigest_FindsBoth()
    {
        await AddToDigestAsync(1);
        await AddToDigestAsync(2);
        var alone = await QueueAsync(story: 3);
        Guid[] alerts = [Samples.Alert(Samples.Story(2)).Id, alone.AlertId];

        var found = await Store.ReadAsync(session => session.Deliveries.OfAlertsAsync(alerts, Token), Token);

        found.Select(delivery => delivery.Id).ShouldBe([Digest, alone.Id], ignoreOrder: true);
    }

    [Fact]
    public async Task Prune_OldAlerts_GoWithTheirLogUnlessTheyAreOnTheirWay()
    {
        await AddToDigestAsync(1);
        var sent = await QueueAsync("https://sent.test/", story: 2);
        var waits = await QueueAsync("https://waits.test/", story: 3);
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(sent, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now));

        (await PruneAsync(Now)).ShouldBe(0);
        (await PruneAsync(Now.AddSeconds(1))).ShouldBe(1);

        var left = await Store.ReadAsync(session => session.Alerts.ListAsync(0, 10, Token), Token);
        left.Select(alert => alert.Id).ShouldBe([Samples.Alert(Samples.Story(1)).Id, waits.AlertId], ignoreOrder: true);
        (await AttemptsAsync(sent)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CountSince_VeryManySubscriptions_HasLocksForAll()
    {
        var ids = Enumerable.Range(0, 20_000).Select(number => $"subscription-{number}").ToList();

        (await Store.TransactAsync(session => session.Alerts.CountSinceAsync(ids, Now, Token), Token)).Count.ShouldBe(ids.Count);
    }

    private Task<int> PruneAsync(DateTimeOffset beforeUtc) =>
        Store.TransactAsync(session => session.Alerts.PruneAsync(beforeUtc, 10, Token), Token);

    private Task AddToDigestAsync(int story, DateTimeOffset? dueUtc = null) => Store.TransactAsync(
        async session =>
        {
            var alert = Samples.Alert(Samples.Story(story));
            await session.Alerts.AddNewAsync([alert], Token);
            return await session.Deliveries.AddNewAsync([Samples.Delivery(alert) with { Id = Digest, IsDigest = true, DueUtc = dueUtc ?? Now }], Token);
        },
        Token);

    private async Task<List<Guid>> EntriesAsync() =>
        [.. (await Store.ReadAsync(session => session.Deliveries.DigestsAsync([Digest], Token), Token))[Digest]];
}
