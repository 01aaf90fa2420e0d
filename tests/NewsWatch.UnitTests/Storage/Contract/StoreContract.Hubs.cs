using NewsWatch.Core.Articles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    private static readonly HubOffer Offer = new("https://hub.test/", "https://a.test/topic");

    [Fact]
    public async Task OfferHub_SameAgain_KeepsTheSubscription()
    {
        var id = await FeedWithHubAsync();
        await Store.TransactAsync(session => Done(session.Hubs.VerifyAsync(id, Grant(), Token)), Token);

        await OfferAsync(id, Offer);
        (await FindHubAsync(id)).Hub.LeaseUntilUtc.ShouldBe(Now.AddDays(10));
        await OfferAsync(id, Offer with { Topic = "https://a.test/other" });
        (await FindHubAsync(id)).Hub.LeaseUntilUtc.ShouldBeNull();
        await OfferAsync(id, offer: null);
        (await Store.ReadAsync(session => session.Hubs.FindAsync(id, Token), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task NotePush_NewEntries_AreCountedAndTheirMomentsKept()
    {
        var id = await FeedWithHubAsync();
        var posted = new DateTimeOffset(2026, 1, 1, 10, 30, 0, TimeSpan.Zero);

        await Store.TransactAsync(session => Done(session.Hubs.NotePushAsync(id, new HubDelivery(2, [posted], Now), Token)), Token);

        var feed = (await FindHubAsync(id)).Feed;
        (feed.Entries, feed.LastSuccessUtc).ShouldBe((2, Now));
        feed.Postings.ShouldBe([posted]);
    }

    [Fact]
    public async Task TakeDueHubs_OneIsDue_IsGivenToOneCallerUntilItsClaimEnds()
    {
        var id = await FeedWithHubAsync();

        (await TakeHubsAsync(Now)).Single().Feed.Id.ShouldBe(id);
        (await TakeHubsAsync(Now)).ShouldBeEmpty();
        (await TakeHubsAsync(Now.AddMinutes(2))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task TakeDueHubs_Pending_IsToldAsSuchUntilVerified()
    {
        var id = await FeedWithHubAsync();
        await Store.TransactAsync(session => Done(session.Hubs.BeginAsync(id, new HubAttempt("secret", Now, Now.AddMinutes(10)), Token)), Token);

        (await TakeHubsAsync(Now.AddMinutes(9))).ShouldBeEmpty();
        (await TakeHubsAsync(Now.AddMinutes(10))).Single().IsPending.ShouldBeTrue();
        await Store.TransactAsync(session => Done(session.Hubs.VerifyAsync(id, Grant(), Token)), Token);
        (await FindHubAsync(id)).IsPending.ShouldBeFalse();
        (await TakeHubsAsync(Now.AddDays(8))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task FailHub_Denial_EndsTheLeaseAndCountsTheFailure()
    {
        var id = await FeedWithHubAsync();
        await Store.TransactAsync(session => Done(session.Hubs.VerifyAsync(id, Grant(), Token)), Token);

        await Store.TransactAsync(session => Done(session.Hubs.FailAsync(id, new HubFailure("busy", Now.AddMinutes(5)), Token)), Token);
        var kept = (await FindHubAsync(id)).Hub;
        await Store.TransactAsync(session => Done(session.Hubs.FailAsync(id, new HubFailure("denied", Now.AddDays(1), IsDenial: true), Token)), Token);
        var denied = (await FindHubAsync(id)).Hub;

        (kept.LeaseUntilUtc, kept.Error, kept.Failures).ShouldBe((Now.AddDays(10), "busy", 1));
        (denied.LeaseUntilUtc, denied.Error, denied.Failures).ShouldBe((null, "denied", 2));
    }

    [Fact]
    public async Task NoteSilence_HubThatDidNotPush_StandsUntilItPushesWhateverItGrants()
    {
        var id = await FeedWithHubAsync();
        await Store.TransactAsync(session => Done(session.Hubs.VerifyAsync(id, Grant(), Token)), Token);
        await Store.TransactAsync(session => Done(session.Hubs.NoteSilenceAsync(id, Token)), Token);

        await Store.TransactAsync(session => Done(session.Hubs.VerifyAsync(id, Grant(), Token)), Token);
        (await FindHubAsync(id)).Hub.Pushes(Now).ShouldBeFalse();
        await Store.TransactAsync(session => Done(session.Hubs.NotePushAsync(id, new HubDelivery(0, [], Now), Token)), Token);

        var hub = (await FindHubAsync(id)).Hub;
        (hub.Error, hub.Pushes(Now), hub.Pushes(Now.AddDays(10))).ShouldBe((null, true, false));
    }

    [Theory]
    [InlineData(-60, 0)]
    [InlineData(-2, 3)]
    public async Task CheckSoon_FeedThatIsDueLater_IsPolledAtOnceButNotTooOften(int lastCheckMinutes, int minutes)
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("me", Now);
        await CompleteAsync("me", feed => feed with { LastCheckUtc = Now.AddMinutes(lastCheckMinutes), NextCheckUtc = Now.AddDays(1) });

        await Store.TransactAsync(
            session => Done(session.Hubs.CheckSoonAsync(ArticleIdentity.ForFeed("https://a.test/"), Now, TimeSpan.FromMinutes(5), Token)), Token);

        (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single().NextCheckUtc.ShouldBe(Now.AddMinutes(minutes));
    }

    [Fact]
    public async Task TakeDueHubs_FeedWasRemoved_IsToBeEndedOnceUntilTheHubConfirms()
    {
        var id = await FeedWithHubAsync();
        await Store.TransactAsync(session => Done(session.Hubs.VerifyAsync(id, Grant(), Token)), Token);
        await RemoveAsync(Samples.Feed("https://a.test/feed"));

        (await TakeHubsAsync(Now)).Single().IsWanted.ShouldBeFalse();
        (await TakeHubsAsync(Now.AddMinutes(59))).ShouldBeEmpty();
        (await TakeHubsAsync(Now.AddMinutes(61))).Count.ShouldBe(1);
        await Store.TransactAsync(session => Done(session.Hubs.EndAsync(id, Token)), Token);
        (await TakeHubsAsync(Now.AddHours(5))).ShouldBeEmpty();
    }

    private static HubGrant Grant() => new(Now, Now.AddDays(10), Now.AddDays(8));

    private async Task<Guid> FeedWithHubAsync()
    {
        var feed = Samples.Feed("https://a.test/feed");
        await AddAsync(feed);
        await OfferAsync(feed.Id, Offer);
        return feed.Id;
    }

    private Task OfferAsync(Guid feedId, HubOffer? offer) =>
        Store.TransactAsync(session => Done(session.Hubs.OfferAsync(feedId, offer, Now, Token)), Token);

    private async Task<HubSubscription> FindHubAsync(Guid feedId) =>
        (await Store.ReadAsync(session => session.Hubs.FindAsync(feedId, Token), Token))!;

    private async Task<IReadOnlyList<HubSubscription>> TakeHubsAsync(DateTimeOffset nowUtc)
    {
        var isDue = await Store.ReadAsync(session => session.Hubs.HasDueAsync(nowUtc, Token), Token);
        var taken = await Store.TransactAsync(session => session.Hubs.TakeDueAsync(nowUtc, nowUtc.AddMinutes(2), 10, Token), Token);
        taken.Any().ShouldBe(isDue);
        return taken;
    }

    private static async Task<bool> Done(Task work)
    {
        await work;
        return true;
    }
}
