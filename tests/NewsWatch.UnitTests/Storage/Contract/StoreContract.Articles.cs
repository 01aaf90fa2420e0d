using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Store_SomeKnownAndOneTwice_ReturnsTheNewOnesInOrder()
    {
        await StoreAsync(Samples.Article(2));

        var added = await Store.TransactAsync(
            session => session.Articles.StoreAsync(
                [Samples.Article(3), Samples.Article(2), Samples.Article(1), Samples.Article(3)], Token),
            Token);

        added.Added.ShouldBe([Samples.Article(3), Samples.Article(1)]);
    }

    [Fact]
    public async Task Store_MoreThanOneStatementHolds_StoresAll()
    {
        await StoreAsync([.. Enumerable.Range(0, 4001).Select(Samples.Article)]);

        var again = await Store.TransactAsync(
            session => session.Articles.StoreAsync([.. Enumerable.Range(4000, 3).Select(Samples.Article)], Token), Token);

        again.Added.Select(article => article.Title).ShouldBe(["Title 4001", "Title 4002"]);
        (await Store.TotalsAsync(Token)).Articles.ShouldBe(4003);
    }

    [Fact]
    public async Task Find_Several_GivesThoseThatThereAre()
    {
        await StoreAsync(Samples.Article(1), Samples.Article(2), Samples.Article(3));

        var found = await Store.ReadAsync(
            session => session.Articles.FindAsync([Samples.Article(3).Id, Samples.Article(1).Id, Samples.Id("nothing")], Token), Token);

        found.Values.Select(article => article.Title).Order(StringComparer.Ordinal).ShouldBe(["Title 1", "Title 3"]);
        found[Samples.Article(3).Id].Title.ShouldBe("Title 3");
    }

    [Fact]
    public async Task Store_EveryField_ReadsBackTheSame()
    {
        var article = Samples.Article(1) with
        {
            Url = "https://a.test/1",
            Summary = "Zusammenfassung – ‘quoted’ 人工知能 😀",
            Text = "Texte intégral",
            Language = "de",
            PublishedUtc = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.FromHours(-9)),
        };
        await StoreAsync(article);

        (await FindAsync(article.Id)).ShouldBe(article);
    }

    [Fact]
    public async Task Store_KnownWithAnotherText_IsANewVersionAndKeepsTheOld()
    {
        await StoreAsync(Samples.Article(1) with { Summary = "Six gigawatts." });
        var edit = Samples.Article(1) with { Summary = "Ten gigawatts.", ReceivedUtc = Now.AddDays(1) };

        var changes = await StoreAgainAsync(edit);

        changes.Added.ShouldBeEmpty();
        changes.Edited.ShouldBe([edit with { Version = 2 }]);
        var stored = (await FindAsync(edit.Id))!;
        (stored.Summary, stored.Version, stored.ReceivedUtc).ShouldBe(("Ten gigawatts.", 2, Samples.Article(1).ReceivedUtc));
        (await StoreAgainAsync(edit)).Edited.ShouldBeEmpty();
    }

    [Fact]
    public async Task Store_KnownLaidOutDifferently_IsTheSame()
    {
        await StoreAsync(Samples.Article(1) with { Summary = "Ten gigawatts." });

        (await StoreAgainAsync(Samples.Article(1) with { Summary = " Ten\n gigawatts. " })).Edited.ShouldBeEmpty();
    }

    [Fact]
    public async Task Store_EditedWithoutEnd_StopsAtTheLimit()
    {
        await StoreAsync(Samples.Article(1));
        var edits = 0;
        for (var visitors = 1; visitors <= IArticleStore.MaxVersions + 5; visitors++)
            edits += (await StoreAgainAsync(Samples.Article(1) with { Summary = $"{visitors} visitors" })).Edited.Count;

        edits.ShouldBe(IArticleStore.MaxVersions - 1);
    }

    [Fact]
    public async Task Store_KnownIdWithAnotherLinkAndTitle_IsAnotherArticle()
    {
        await StoreAsync(Samples.Article(1) with { Url = "https://a.test/1" });
        var other = Samples.Article(1) with { Url = "https://a.test/2", Title = "Another" };

        var added = (await StoreAgainAsync(other)).Added.ShouldHaveSingleItem();

        added.Id.ShouldNotBe(other.Id);
        (await FindAsync(other.Id))!.Title.ShouldBe("Title 1");
        (await StoreAgainAsync(other)).Added.ShouldBeEmpty();
    }

    [Fact]
    public async Task Store_TextNoDatabaseTakes_ReplacesOnlyThat()
    {
        await StoreAsync(
            Samples.Article(1) with { Title = "a\0b" },
            Samples.Article(2) with { Title = "cut \uD83D" },
            Samples.Article(3) with { Title = "\uDE00 begins" },
            Samples.Article(4) with { Title = "whole \uD83D\uDE00" });

        (await FindAsync(Samples.Article(1).Id))!.Title.ShouldBe("a\uFFFDb");
        (await FindAsync(Samples.Article(2).Id))!.Title.ShouldBe("cut \uFFFD");
        (await FindAsync(Samples.Article(3).Id))!.Title.ShouldBe("\uFFFD begins");
        (await FindAsync(Samples.Article(4).Id))!.Title.ShouldBe("whole \uD83D\uDE00");
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    public async Task FeedStore_OtherCultureAndOffsets_ComparesAndOrdersByTime(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            // As texts with offsets these would order the other way round.
            var late = Samples.Feed("https://late.test/") with { NextCheckUtc = Offset(2026, 3, 4, 1, -5) };
            var early = Samples.Feed("https://early.test/") with { NextCheckUtc = Offset(2026, 3, 4, 8, 5) };
            await Store.TransactAsync(session => session.Feeds.DeclareAsync([late, early], Token), Token);

            (await LeaseAsync("me", Offset(2026, 3, 4, 2, 0))).ShouldBeEmpty();
            var due = await LeaseAsync("me", Offset(2026, 3, 4, 6, 0));

            due.Select(feed => feed.Url).ShouldBe(["https://early.test/", "https://late.test/"]);
            due.Select(feed => feed.NextCheckUtc).ShouldBe([early.NextCheckUtc, late.NextCheckUtc]);
            due.ShouldAllBe(feed => feed.NextCheckUtc.Offset == TimeSpan.Zero);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateTimeOffset Offset(int year, int month, int day, int hour, int offset) =>
        new(year, month, day, hour, 0, 0, TimeSpan.FromHours(offset));

    private Task<Article?> FindAsync(Guid articleId) =>
        Store.ReadAsync(session => session.Articles.FindAsync(articleId, Token), Token);

    private Task<ArticleChanges> StoreAgainAsync(Article article) =>
        Store.TransactAsync(session => session.Articles.StoreAsync([article], Token), Token);
}
