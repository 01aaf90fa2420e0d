using NewsWatch.Core.Articles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task AddToWatchList_NewFeeds_AreWatchedAndDue()
    {
        var feed = Samples.Feed("https://a.test/feed") with { Folder = "News", Title = "A" };

        (await AddAsync(feed, feed, Samples.Feed("https://b.test/feed"))).Count.ShouldBe(2);
        (await AddAsync(feed)).ShouldBeEmpty();

        var listed = await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token);
        listed.Select(stored => (stored.Url, stored.Origin, stored.Folder, stored.Title)).ShouldBe(
            [("https://a.test/feed", FeedOrigin.Added, "News", "A"), ("https://b.test/feed", FeedOrigin.Added, null, null)]);
        (await LeaseAllAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task AddToWatchList_SettingsDeclareOthers_AddedFeedStays()
    {
        await AddAsync(Samples.Feed("https://a.test/feed"));
        await Store.TransactAsync(async session => { await session.Feeds.DeclareAsync([Samples.Feed("https://b.test/feed")], Token); return true; }, Token);

        (await LeaseAllAsync()).Select(feed => feed.Url).Order().ShouldBe(["https://a.test/feed", "https://b.test/feed"]);
    }

    [Fact]
    public async Task RemoveFromWatchList_AddedFeed_IsWatchedNoMoreUntilItIsAddedAgain()
    {
        var feed = Samples.Feed("https://a.test/feed");
        await AddAsync(feed);

        (await RemoveAsync(feed)).ShouldBeTrue();
        (await RemoveAsync(feed)).ShouldBeFalse();
        (await LeaseAllAsync()).ShouldBeEmpty();
        (await AddAsync(feed)).ShouldBe([feed.Id]);
        (await LeaseAllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RemoveFromWatchList_FeedOfTheSettings_Stays()
    {
        var feed = Samples.Feed("https://a.test/feed");
        await Store.TransactAsync(async session => { await session.Feeds.DeclareAsync([feed], Token); return true; }, Token);

        (await AddAsync(feed)).ShouldBeEmpty();
        (await RemoveAsync(feed)).ShouldBeFalse();
        (await LeaseAllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BeginPage_TwoConsumers_OneAsksAndTheFirstEndCounts()
    {
        var article = Samples.Article(1);
        await StoreAsync(article);

        (await EndPageAsync(article.Id, "early", null)).ShouldBeFalse();
        (await BeginPageAsync(article.Id)).ShouldBeTrue();
        (await BeginPageAsync(article.Id)).ShouldBeFalse();
        (await EndPageAsync(article.Id, "text", null)).ShouldBeTrue();
        (await EndPageAsync(article.Id, null, "failed")).ShouldBeFalse();

        var stored = await Store.ReadAsync(session => session.Articles.FindAsync(article.Id, Token), Token);
        (stored!.PageUtc, stored.PageText, stored.PageError).ShouldBe((Now, "text", null));
    }

    [Fact]
    public async Task PauseFeed_FeedOfTheSettings_IsNotCheckedUntilResumed()
    {
        var feed = Samples.Feed("https://a.test/feed");
        await Store.TransactAsync(async session => { await session.Feeds.DeclareAsync([feed], Token); return true; }, Token);

        (await ListedAsync(list => list.PauseAsync(feed.Id, Now, Token))).ShouldBe((true, FeedState.Disabled, Now));
        (await ListedAsync(list => list.PauseAsync(feed.Id, Now, Token))).Done.ShouldBeFalse();
        await Store.TransactAsync(async session => { await session.Feeds.DeclareAsync([feed], Token); return true; }, Token);
        (await LeaseAllAsync()).ShouldBeEmpty();

        (await ListedAsync(list => list.ResumeAsync(feed.Id, Now.AddMinutes(-1), Token))).ShouldBe((true, FeedState.Waiting, Now.AddMinutes(-1)));
        (await ListedAsync(list => list.ResumeAsync(feed.Id, Now, Token))).Done.ShouldBeFalse();
        (await LeaseAllAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task CheckFeedBy_AnyMoment_NeverPutsACheckOff()
    {
        var feed = Samples.Feed("https://a.test/feed") with { NextCheckUtc = Now.AddHours(1) };
        await AddAsync(feed);

        (await ListedAsync(list => list.CheckByAsync(feed.Id, Now.AddHours(2), Token))).ShouldBe((false, FeedState.Waiting, Now.AddHours(1)));
        (await ListedAsync(list => list.CheckByAsync(feed.Id, Now.AddMinutes(5), Token))).ShouldBe((true, FeedState.Waiting, Now.AddMinutes(5)));
        await ListedAsync(list => list.PauseAsync(feed.Id, Now, Token));
        (await ListedAsync(list => list.CheckByAsync(feed.Id, Now, Token))).Done.ShouldBeFalse();
    }

    private async Task<(bool Done, FeedState State, DateTimeOffset NextUtc)> ListedAsync(Func<IWatchListStore, Task<bool>> change)
    {
        var done = await Store.TransactAsync(session => change(session.WatchList), Token);
        var feed = (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).Single();
        return (done, feed.State, feed.NextCheckUtc);
    }

    private Task<IReadOnlySet<Guid>> AddAsync(params Feed[] feeds) =>
        Store.TransactAsync(session => session.WatchList.AddAsync(feeds, Token), Token);

    private Task<bool> RemoveAsync(Feed feed) => Store.TransactAsync(session => session.WatchList.RemoveAsync(feed.Id, Token), Token);

    private Task<IReadOnlyList<Feed>> LeaseAllAsync() => Store.TransactAsync(
        session => session.Feeds.LeaseDueAsync(
            new FeedLease { Owner = "test", NowUtc = Now, Duration = TimeSpan.FromMinutes(1), MaxHosts = 10 }, Token),
        Token);

    private Task<bool> BeginPageAsync(Guid articleId) => Store.TransactAsync(session => session.Pages.TryBeginAsync(articleId, Now, Token), Token);

    private Task<bool> EndPageAsync(Guid articleId, string? text, string? error) =>
        Store.TransactAsync(session => session.Pages.EndAsync(articleId, text, error, Token), Token);
}
