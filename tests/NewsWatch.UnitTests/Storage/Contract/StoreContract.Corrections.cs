using Microsoft.Extensions.Logging.Abstractions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Storage;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    // Titles with no word in common, so that the parties alone decide.
    private static readonly string[] Words = ["alliance", "bargain", "contract", "delivery", "entente", "foundry", "gigawatt", "handshake"];

    private StoryDesk Desk => new(Store, new TrackerSettings(), Clock, "rita");

    [Fact]
    public async Task Mute_BySomebody_IsWrittenDownWithTheirName()
    {
        await SaveAsync(Samples.Story(1, "OpenAI", "Broadcom"));

        await Desk.MuteAsync(Samples.Id("story", 1), muted: true, Token);
        await Desk.By("pat").MuteAsync(Samples.Id("story", 1), muted: false, Token);

        var corrections = await Store.ReadAsync(session => session.Stories.CorrectionsAsync(Samples.Id("story", 1), Token), Token);
        corrections.Select(correction => (correction.Action, correction.MadeBy)).ShouldBe([("mute", "rita"), ("unmute", "pat")], ignoreOrder: true);
    }

    [Fact]
    public async Task FreeId_MergedAndForgottenStoriesInTheChain_IsBehindThem()
    {
        var second = StoryIdentity.Next(Samples.Id("story", 1));
        await SaveAsync(Samples.Story(1, "A", "B"));
        await SaveAsync(Samples.Story(2, "A", "B") with { Id = second, MergedInto = Samples.Id("story", 1) });

        var free = await Store.ReadAsync(session => session.Stories.FreeIdAsync(Samples.Id("story", 1), Token), Token);

        free.ShouldBe(StoryIdentity.Next(second));
        (await Store.ReadAsync(session => session.Stories.FreeIdAsync(free, Token), Token)).ShouldBe(free);
    }

    [Fact]
    public async Task Place_ThirdRumourOfAParty_OpensAStoryBesideTheOthers()
    {
        var first = await PlaceAsync(0, DealStatus.Reported, "OpenAI");
        await PlaceAsync(1, DealStatus.Announced, "OpenAI", "Broadcom");
        var second = await PlaceAsync(50, DealStatus.Reported, "OpenAI");
        await PlaceAsync(51, DealStatus.Announced, "OpenAI", "AMD");
        var third = await PlaceAsync(101, DealStatus.Reported, "OpenAI");

        new[] { first.Story!.Id, second.Story!.Id, third.Story!.Id }.ShouldBeUnique();
    }

    [Fact]
    public async Task Place_PairWhoseStoryWasMergedLongAgo_OpensAnotherStory()
    {
        var kept = await PlaceAsync(0, DealStatus.Announced, "OpenAI", "AMD");
        var gone = await PlaceAsync(1, DealStatus.Announced, "OpenAI", "Broadcom");
        await Desk.MergeAsync(kept.Story!.Id, gone.Story!.Id, Token);

        var opened = await PlaceAsync(24 * 40, DealStatus.Announced, "OpenAI", "Broadcom");

        opened.Role.ShouldBe(ArticleRole.Primary);
        new[] { kept.Story.Id, gone.Story.Id }.ShouldNotContain(opened.Story!.Id);
    }

    [Fact]
    public async Task Candidates_StoryMergedBeforeItsLockWasFree_IsTheStoryItIsAPartOf()
    {
        await SaveAsync(Samples.Story(1, "A", "B"));
        await SaveAsync(Samples.Story(2, "C", "D") with { MergedInto = Samples.Id("story", 1) });

        (await CandidatesAsync("C", "D")).ShouldHaveSingleItem().Id.ShouldBe(Samples.Id("story", 1));
    }

    [Fact]
    public async Task Merge_ThenAnotherArticleOfEither_IsOneStoryThatIsToldNoMore()
    {
        var kept = await PlaceAsync(0, DealStatus.Announced, "OpenAI", "AMD");
        var other = await PlaceAsync(1, DealStatus.Announced, "OpenAI", "Broadcom");
        await Desk.MergeAsync(kept.Story!.Id, other.Story!.Id, Token);

        var repeat = await PlaceAsync(5, DealStatus.Announced, "OpenAI", "Broadcom");
        var update = await PlaceAsync(30, DealStatus.Ended, "OpenAI", "Broadcom");

        (repeat.Role, repeat.Story!.Id, repeat.News.Count).ShouldBe((ArticleRole.Repeat, kept.Story.Id, 0));
        update.News.ShouldHaveSingleItem().Changes.ShouldBe([new StoryChange("status", "announced", "ended")]);
        update.Story!.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Merge_TwoRumoursThatWait_AreOneStoryThatIsToldOnce()
    {
        var kept = await PlaceAsync(0, DealStatus.Reported, "OpenAI");
        var other = await PlaceAsync(1, DealStatus.Reported, "Broadcom");
        Clock.Advance(TimeSpan.FromHours(2));

        await Desk.MergeAsync(kept.Story!.Id, other.Story!.Id, Token);

        var due = await Store.ReadAsync(session => session.Stories.DueAsync(Clock.GetUtcNow(), 9, Token), Token);
        due.ShouldBe([kept.Story.Id], "two publishers tell it");
        (await PlaceAsync(3, DealStatus.Reported, "OpenAI", "Broadcom")).News.ShouldHaveSingleItem().Opens.ShouldBeTrue();
        (await PlaceAsync(4, DealStatus.Reported, "Broadcom", "OpenAI")).News.ShouldBeEmpty();
    }

    [Fact]
    public async Task Split_MergedBackAndSplitAgain_IsAStoryOfItsOwnAgain()
    {
        var story = (await PlaceAsync(0, DealStatus.Announced, "OpenAI", "AMD")).Story!;
        await PlaceAsync(1, DealStatus.Announced, "OpenAI", "AMD");
        var moved = Samples.Id("article", 1);
        await Desk.SplitAsync(story.Id, [moved], Token);
        var apart = (await Desk.ListAsync(9, Token)).Single(listed => listed.Id != story.Id);
        await Desk.MergeAsync(story.Id, apart.Id, Token);

        await Desk.SplitAsync(story.Id, [moved], Token);

        var again = (await Desk.ListAsync(9, Token)).Single(listed => listed.Id != story.Id);
        again.Id.ShouldNotBe(apart.Id);
        again.Sources.ShouldHaveSingleItem().ArticleId.ShouldBe(moved);
        (await FindStoryAsync(story.Id))!.Sources.ShouldHaveSingleItem().ArticleId.ShouldBe(Samples.Id("article", 0));
    }

    [Fact]
    public async Task Mute_LaterNews_TellsNobodyUntilUnmuted()
    {
        var story = (await PlaceAsync(0, DealStatus.Announced, "OpenAI", "AMD")).Story!;
        await Desk.MuteAsync(story.Id, muted: true, Token);

        (await PlaceAsync(30, DealStatus.Closed, "OpenAI", "AMD")).News.ShouldBeEmpty();
        await Desk.MuteAsync(story.Id, muted: false, Token);
        (await PlaceAsync(60, DealStatus.Ended, "OpenAI", "AMD")).News.ShouldHaveSingleItem().Changes.ShouldBe([new StoryChange("status", "closed", "ended")]);
    }

    [Fact]
    public async Task Rename_LaterNews_IsToldUnderTheNewHeadline()
    {
        var story = (await PlaceAsync(0, DealStatus.Announced, "OpenAI", "AMD")).Story!;
        await Desk.RenameAsync(story.Id, "Better", Token);

        (await PlaceAsync(30, DealStatus.Ended, "OpenAI", "AMD")).News.ShouldHaveSingleItem().Story.Headline.ShouldBe("Better");
    }

    [Theory]
    [InlineData(ArticleRole.Update, ArticleRole.Update)]
    [InlineData(ArticleRole.None, ArticleRole.Repeat)]
    public async Task Record_EditOfAnArticle_KeepsThePlaceThatItHas(ArticleRole former, ArticleRole expected)
    {
        await DeclareAndAddAsync(1);
        await SaveAsync(Samples.Story(1, "A", "B"));
        await RecordAsync(1, Samples.Decision(former, former is ArticleRole.None ? null : Samples.Story(1), alert: true));

        await RecordAsync(1, Samples.Decision(ArticleRole.Repeat, Samples.Story(1)) with { IsVersion = true });

        (await Journeys.FindAsync(Samples.Article(1).Id, Token))!.Decision!.Role.ShouldBe(expected);
    }

    [Fact]
    public async Task Mentions_OfAStoryThatIsMerged_GoWithItAndNameTheStoryThatIsLeft()
    {
        await DeclareAndAddAsync(1);
        await DeclareAndAddAsync(2);
        foreach (var number in new[] { 1, 2, 3 }) await SaveAsync(Samples.Story(number, "A", $"B{number}"));
        var (one, two, three) = (Samples.Id("story", 1), Samples.Id("story", 2), Samples.Id("story", 3));
        await RecordAsync(1, Samples.Decision(ArticleRole.Repeat, Samples.Story(1)) with { Mentions = [new StoryMention(["A", "B2"], two), new StoryMention(["X", "Y"], null)] });
        await RecordAsync(2, Samples.Decision(ArticleRole.Repeat, Samples.Story(1)) with { Mentions = [new StoryMention(["A", "B2"], two)] });

        await Store.TransactAsync(session => MoveAsync(session, two, three), Token);
        (await MentionsAsync(one)).ShouldBe([$"A + B2 {three}", "X + Y "]);

        await Store.TransactAsync(session => MoveAsync(session, one, three), Token);
        (await MentionsAsync(one)).ShouldBeEmpty();
        (await MentionsAsync(three)).ShouldBe(["X + Y "], "a story does not recall itself");

        await Store.TransactAsync(session => session.Stories.PruneAsync(Horizon(Now.AddDays(1), Now.AddDays(-1)), Token), Token);
        (await MentionsAsync(three)).ShouldBeEmpty();
    }

    private static async Task<bool> MoveAsync(StoreSession session, Guid from, Guid to)
    {
        await session.Stories.MoveAsync(new StoryMove(from, to, ArticleIds: null), Token);
        return true;
    }

    private async Task<IReadOnlyList<string>> MentionsAsync(Guid storyId)
    {
        var mentions = await Store.ReadAsync(session => session.Stories.MentionsAsync(storyId, Token), Token);
        return [.. mentions.Select(mention => $"{string.Join(" + ", mention.Parties)} {mention.StoryId}")];
    }

    [Fact]
    public async Task Told_AlertsOfAMergedStory_CountAsRevisionZero()
    {
        await SaveAsync(Samples.Story(1, "A", "B") with { Absorbed = [Samples.Id("story", 2)] });
        await SaveAsync(Samples.Story(2, "C", "D") with { MergedInto = Samples.Id("story", 1) });
        await SaveAsync(Samples.Story(3, "E", "F"));
        await Store.TransactAsync(
            session => session.Alerts.AddNewAsync(
                [Samples.Alert(Samples.Story(1)), Samples.Alert(Samples.Story(2) with { Revision = 3 }, "other"), Samples.Alert(Samples.Story(3), "third")], Token),
            Token);

        var told = await Store.ReadAsync(session => session.Alerts.ToldAsync(Samples.Id("story", 1), Token), Token);

        told.ShouldBe(new Dictionary<string, int> { ["all"] = 1, ["other"] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Raise_TwoRevisionsAtOnce_OneOfThemIsTheFirstAlert()
    {
        using var subscriptions = new SubscriptionBook(new SubscriptionList([new Subscription { Id = "all", Destinations = [new Destination { Channel = "console" }] }]));
        var desk = new AlertDesk(new AlertFactory(Clock), new DeliveryFactory(Clock), NullLogger<AlertDesk>.Instance);
        var consumer = new RaiseAlertConsumer(null!, subscriptions, new AlertMatcher(Clock), desk, NullLogger<RaiseAlertConsumer>.Instance);
        for (var number = 1; number <= 10; number++)
        {
            var story = Samples.Story(number, "A", "B");
            await SaveAsync(story);
            StoryNews[] news = [new(story, []), new(story with { Revision = 2 }, [new StoryChange("capacity_gw", null, "10")])];

            var raised = await Task.WhenAll(news.Select(one => Task.Run(() => Store.TransactAsync(session => consumer.RaiseAsync(session, one), Token), Token)));

            raised.SelectMany(alerts => alerts).Count(alert => !alert.IsUpdate).ShouldBe(1);
        }
    }

    /// <summary>An article that many hours after the start, of a publisher of its own, placed as the tracker does.</summary>
    private Task<TrackDecision> PlaceAsync(int hours, DealStatus status, params string[] parties)
    {
        var title = $"{string.Join(' ', parties)} {Words[hours % Words.Length]} {status}";
        var article = new TrackedArticle(
            Samples.Article(hours) with { Title = title, Publisher = $"P{hours}", ReceivedUtc = Now.AddHours(hours) },
            Samples.Detection(partnership: true) with { Status = status, Deal = Samples.Deal(parties), Evidence = [new Evidence("parties", parties[0])] });
        var tracker = new TrackStoryConsumer(null!, Tracker, Clock, NullLogger<TrackStoryConsumer>.Instance);
        return Store.TransactAsync(
            async session =>
            {
                await session.Feeds.DeclareAsync([Samples.Feed("https://a.test/feed")], Token);
                await session.Articles.StoreAsync([article.Article], Token);
                await session.Detections.AddAsync(article.Article.Id, article.Detection, Token);
                return await tracker.PlaceAsync(session, article, Token);
            },
            Token);
    }
}
