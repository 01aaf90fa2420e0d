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
        await CompleteAsync(Check("me") with { Title = "A's title", Language = "fr", ETag = "\"1\"" });
        await CountEntriesAsync(4);
        await CountEntriesAsync(3);

        await DeclareAsync("https://a.test/");

        var feed = (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();
        (feed.Publisher, feed.Language, feed.ETag, feed.Entries).ShouldBe(("A's title", "fr", "\"1\"", 7));
        feed.NextCheckUtc.ShouldBe(Now.AddHours(1));
    }

    [Fact]
    public async Task LeaseDue_ManyOwnersAtOnce_NoFeedIsHeldTwice()
    {
        await DeclareAsync([.. Enumerable.Range(0, 60).Select(number => $"https://a.test/{number}")]);

        var leased = await Task.WhenAll(Enumerable.Range(0, 8).Select(owner =>
            Task.Run(() => LeaseAsync($"owner {owner}", Now, 10), Token)));
        var rest = await LeaseAsync("last", Now);

        var urls = leased.Append(rest).SelectMany(feeds => feeds).Select(feed => feed.Url).ToList();
        urls.Count.ShouldBe(60);
        urls.ShouldBeUnique();
    }

    [Fact]
    public async Task NextDue_FeedIsLeased_IsTheEndOfTheLease()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("me", Now);

        var next = await Store.ReadAsync(session => session.Feeds.NextDueAsync(Token), Token);

        next.ShouldBe(Now.AddMinutes(5));
    }

    [Fact]
    public async Task ReleaseLeases_KilledRunLeftOne_FeedIsDueAtOnce()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("killed", Now);

        await Store.TransactAsync(session => session.Feeds.ReleaseLeasesAsync(Token), Token);

        (await LeaseAsync("next", Now)).Count.ShouldBe(1);
        (await CompleteAsync(Check("killed"))).ShouldBeFalse();
    }

    [Fact]
    public async Task LeaseDue_LeaseEnded_GoesToAnotherAndTheFirstLosesIt()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("slow", Now);

        (await LeaseAsync("other", Now.AddMinutes(4))).ShouldBeEmpty();
        (await LeaseAsync("other", Now.AddMinutes(5))).Count.ShouldBe(1);

        (await CompleteAsync(Check("slow"))).ShouldBeFalse();
        (await CompleteAsync(Check("other"))).ShouldBeTrue();
        (await CompleteAsync(Check("other"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Complete_FailureAfterSuccess_CountsAndKeepsValidators()
    {
        await DeclareAsync("https://a.test/");
        await LeaseAsync("me", Now);
        await CompleteAsync(Check("me") with { ETag = "\"1\"", LastModified = "yesterday" });
        await LeaseAsync("me", Now.AddHours(1));
        await CompleteAsync(Check("me") with { CheckedUtc = Now.AddHours(1), Error = "HTTP 500" });

        var feed = (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();

        (feed.Failures, feed.LastError, feed.ETag, feed.LastModified).ShouldBe((1, "HTTP 500", "\"1\"", "yesterday"));
        (feed.LastSuccessUtc, feed.LastCheckUtc).ShouldBe((Now, Now.AddHours(1)));
    }

    [Fact]
    public async Task NextDue_NothingWatched_IsNull()
    {
        (await NextDueAsync()).ShouldBeNull();
        await DeclareAsync("https://a.test/");
        (await NextDueAsync()).ShouldBe(Now);
        await DeclareAsync();
        (await NextDueAsync()).ShouldBeNull();
    }

    private static FeedCheck Check(string owner) => new()
    {
        FeedId = ArticleIdentity.ForFeed("https://a.test/"),
        LeaseOwner = owner,
        CheckedUtc = Now,
        NextCheckUtc = Now.AddHours(1),
    };

    private Task DeclareAsync(params string[] urls) =>
        Store.TransactAsync(session => session.Feeds.DeclareAsync([.. urls.Select(Samples.Feed)], Token), Token);

    private Task<IReadOnlyList<Feed>> LeaseAsync(string owner, DateTimeOffset nowUtc, int max = 100) => Store.TransactAsync(
        session => session.Feeds.LeaseDueAsync(new FeedLease(owner, nowUtc, TimeSpan.FromMinutes(5), max), Token), Token);

    private Task<bool> CompleteAsync(FeedCheck check) =>
        Store.TransactAsync(session => session.Feeds.CompleteAsync(check, Token), Token);

    private Task CountEntriesAsync(int newEntries) => Store.TransactAsync(
        session => session.Feeds.CountEntriesAsync(ArticleIdentity.ForFeed("https://a.test/"), newEntries, Token), Token);

    private Task<DateTimeOffset?> NextDueAsync() => Store.ReadAsync(session => session.Feeds.NextDueAsync(Token), Token);
}
