using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Declare_FeedGoneAndBack_IsKeptButCheckedOnlyWhileDeclared()
    {
        await DeclareAsync("https://a.test/", "https://b.test/");
        await DeclareAsync("https://b.test/");
        (await LeaseAsync("me", Now)).Select(feed => feed.Url).ShouldBe(["https://b.test/"]);

        await DeclareAsync("https://b.test/", "https://a.test/");

        (await LeaseAsync("me", Now)).Select(feed => feed.Url).ShouldBe(["https://a.test/"]);
    }

    [Fact]
    public async Task Declare_KnownFeed_KeepsWhatChecksLeft()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("me", Now);
        await CompleteAsync("me", feed => feed with { Publisher = "A's title", Language = "fr", ETag = "\"1\"", Entries = 7 });

        await DeclareAsync("https://a.test/");

        var feed = (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();
        (feed.Publisher, feed.Language, feed.ETag, feed.Entries).ShouldBe(("A's title", "fr", "\"1\"", 7));
        feed.NextCheckUtc.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public async Task LeaseDue_ManyOwnersAtOnce_NoFeedIsHeldTwice()
    {
        await DeclareAsync([.. Enumerable.Range(0, 60).Select(number => $"https://a{number}.test/")]);

        var leased = await Task.WhenAll(Enumerable.Range(0, 8).Select(owner =>
            Task.Run(() => LeaseAsync($"owner {owner}", Now, 10), Token)));
        var rest = await LeaseAsync("last", Now);

        var urls = leased.Append(rest).SelectMany(feeds => feeds).Select(feed => feed.Url).ToList();
        urls.Count.ShouldBe(60);
        urls.ShouldBeUnique();
    }

    [Fact]
    public async Task ReleaseLeases_KilledRunLeftOne_FeedIsDueAtOnce()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("killed", Now);

        await Store.TransactAsync(session => session.Feeds.ReleaseLeasesAsync(Token), Token);

        (await LeaseAsync("next", Now)).Count.ShouldBe(1);
        (await CompleteAsync("killed")).ShouldBeFalse();
    }

    [Fact]
    public async Task LeaseDue_LeaseEnded_GoesToAnotherAndTheFirstLosesIt()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("slow", Now);

        (await LeaseAsync("other", Now.AddMinutes(4))).ShouldBeEmpty();
        (await LeaseAsync("other", Now.AddMinutes(5))).Count.ShouldBe(1);

        (await CompleteAsync("slow")).ShouldBeFalse();
        (await CompleteAsync("other")).ShouldBeTrue();
        (await CompleteAsync("other")).ShouldBeFalse();
    }

    [Fact]
    public async Task LeaseDue_SeveralFeedsOfAHost_GoToOneOwnerAlone()
    {
        await DeclareAsync("https://a.test/1", "https://a.test/2", "https://b.test/");

        (await LeaseAsync("first", Now, 1)).Count.ShouldBe(2);
        (await LeaseAsync("second", Now)).Select(feed => feed.Url).ShouldBe(["https://b.test/"]);
        (await LeaseAsync("second", Now.AddMinutes(5))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task LeaseDue_HostIsHeldInPart_RestWaits()
    {
        await DeclareAsync("https://a.test/1", "https://a.test/2", "https://a.test/3");
        var lease = Lease("me", Now) with { MaxPerHost = 2 };
        (await Store.TransactAsync(session => session.Feeds.LeaseDueAsync(lease, Token), Token)).Count.ShouldBe(2);

        (await LeaseAsync("me", Now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LeaseDue_HostAskedToBeLeftAlone_WaitsForTheLongestPause()
    {
        await DeclareAsync("https://a.test/", "https://a.test:8443/");
        await PauseAsync(Now.AddMinutes(30));
        await PauseAsync(Now.AddMinutes(10));

        (await LeaseAsync("me", Now)).Select(feed => feed.Url).ShouldBe(["https://a.test:8443/"]);
        (await LeaseAsync("me", Now.AddMinutes(29))).Select(feed => feed.Url).ShouldBe(["https://a.test:8443/"]);
        (await LeaseAsync("other", Now.AddMinutes(30))).Select(feed => feed.Url).ShouldBe(["https://a.test/"]);
        (await Store.ReadAsync(session => session.Feeds.ListPausesAsync(Now, Token), Token)).ShouldBe([new HostPause("a.test", Now.AddMinutes(30), "429")]);
    }

    [Fact]
    public async Task PauseHost_EarlierOnesAreOver_ForgetsThem()
    {
        await PauseAsync(Now.AddMinutes(1));
        await PauseAsync(Now.AddMinutes(30), "b.test");

        await PauseAsync(Now.AddMinutes(40), "c.test", nowUtc: Now.AddMinutes(2));

        (await Store.ReadAsync(session => session.Feeds.ListPausesAsync(DateTimeOffset.UnixEpoch, Token), Token))
            .Select(pause => pause.Host).Order(StringComparer.Ordinal).ShouldBe(["b.test", "c.test"]);
    }

    [Fact]
    public async Task Release_FeedThatWasNotChecked_IsDueAtOnce()
    {
        await DeclareAsync("https://a.test/");
        var held = (await LeaseAsync("me", Now)).Select(feed => feed.Id).ToList();

        await Store.TransactAsync(session => session.Feeds.ReleaseAsync("another", held, Token), Token);
        (await LeaseAsync("next", Now)).ShouldBeEmpty();

        await Store.TransactAsync(session => session.Feeds.ReleaseAsync("me", held, Token), Token);
        (await LeaseAsync("next", Now)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Complete_EverythingACheckLearns_IsReadBack()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("me", Now);
        var learnt = new Feed
        {
            Id = ArticleIdentity.ForFeed("https://a.test/"),
            Url = "https://a.test/",
            Publisher = "A",
            Language = "fr",
            ETag = "W/\"1\"",
            LastModified = "yesterday",
            ValidatorsUtc = Now,
            NextCheckUtc = Now.AddHours(1),
            LastCheckUtc = Now,
            LastSuccessUtc = Now.AddDays(-1),
            FirstSuccessUtc = Now.AddDays(-2),
            LastError = "500",
            Failures = 2,
            FailingSinceUtc = Now.AddHours(-1),
            Faults = [new FeedFault(Now.AddHours(-1), Now, 2, "500"), new FeedFault(Now.AddDays(-2), Now.AddDays(-2), 1, "404")],
            Entries = 3,
            Title = "A's title",
            SiteUrl = "https://a.test/home",
            MovedTo = "https://moved.test/",
            RedirectTo = "https://again.test/",
            RedirectCount = 2,
            Postings = [Minute(-90), Minute(-30), Minute(0)],
            Wishes = new PublisherWishes { Ttl = TimeSpan.FromHours(1), SkipHours = [3, 4], SkipDays = [DayOfWeek.Sunday] },
            ExpectedQuiet = TimeSpan.FromDays(3),
            AlarmUtc = Now,
            AlarmReason = "failing",
            DisabledUtc = Now,
            DisabledReason = "410 Gone",
        };

        await CompleteAsync("me", _ => learnt);

        var read = (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();
        Samples.Facts(read).ShouldBe(Samples.Facts(learnt));
        (await LeaseAsync("me", Now.AddYears(1))).ShouldBeEmpty();
    }

    [Fact]
    public async Task NextDue_FeedsDueAndNot_IsTheNextAfterThisMoment()
    {
        (await NextDueAsync(Now)).ShouldBeNull();
        await DeclareAsync("https://a.test/");
        (await NextDueAsync(Now.AddSeconds(-1))).ShouldBe(Now);
        (await NextDueAsync(Now)).ShouldBeNull();
        await DeclareAsync();
        (await NextDueAsync(Now.AddSeconds(-1))).ShouldBeNull();
    }

    private static FeedLease Lease(string owner, DateTimeOffset nowUtc, int max = 100) =>
        new() { Owner = owner, NowUtc = nowUtc, Duration = TimeSpan.FromMinutes(5), MaxHosts = max };

    private static DateTimeOffset Minute(int minutes) => DateTimeOffset.FromUnixTimeSeconds((Now.ToUnixTimeSeconds() / 60 * 60) + (minutes * 60));

    private Task DeclareAsync(params string[] urls) =>
        Store.TransactAsync(session => session.Feeds.DeclareAsync([.. urls.Select(Samples.Feed)], Token), Token);

    private Task<IReadOnlyList<Feed>> LeaseAsync(string owner, DateTimeOffset nowUtc, int max = 100) =>
        Store.TransactAsync(session => session.Feeds.LeaseDueAsync(Lease(owner, nowUtc, max), Token), Token);

    private Task PauseAsync(DateTimeOffset untilUtc, string host = "a.test", DateTimeOffset? nowUtc = null) =>
        Store.TransactAsync(session => session.Feeds.PauseHostAsync(new HostPause(host, untilUtc, "429"), nowUtc ?? Now, Token), Token);

    /// <summary>A check of the feed at a.test by an owner; false where he holds it no longer.</summary>
    private Task<bool> CompleteAsync(string owner, Func<Feed, Feed>? check = null) => Store.TransactAsync(
        async session =>
        {
            var held = await session.Feeds.HoldAsync(owner, [ArticleIdentity.ForFeed("https://a.test/")], Token);
            var checkedFeeds = held.Select(feed => check is null ? feed with { NextCheckUtc = Now.AddHours(1) } : check(feed with { NextCheckUtc = Now.AddHours(1) }));
            await session.Feeds.CompleteAsync([.. checkedFeeds], Token);
            return held.Count == 1;
        },
        Token);

    private Task<DateTimeOffset?> NextDueAsync(DateTimeOffset afterUtc) =>
        Store.ReadAsync(session => session.Feeds.NextDueAsync(afterUtc, Token), Token);
}
