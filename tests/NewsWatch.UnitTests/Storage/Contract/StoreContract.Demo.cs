using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Demo_LoadedTwice_IsThereOnceAndTellsNobody()
    {
        var desk = new DemoDesk(Store, new TrackerOptions());
        await desk.LoadAsync(Token);
        var before = await Store.TotalsAsync(Token);

        await desk.LoadAsync(Token);

        (await Store.TotalsAsync(Token)).ShouldBe(before);
        before.Stories.ShouldBeGreaterThan(5);
        before.Alerts.ShouldBe(0);
        var backlog = await Relay.BacklogAsync(Routes, Clock.GetUtcNow(), Token);
        (backlog.Unpublished, backlog.FeedsDue, backlog.DeliveriesOpen).ShouldBe((0, 0, 0));
        (await Store.ReadAsync(session => session.Feeds.ListAsync(Token), Token)).ShouldBeEmpty("nothing of it is watched");
        (await Store.ReadAsync(session => session.Stories.DueAsync(Clock.GetUtcNow(), 10, Token), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_Loaded_IsFoundByNoArticleOfTheWorld()
    {
        await new DemoDesk(Store, new TrackerOptions()).LoadAsync(Token);
        var deals = await DealsAsync(null, 100);
        var story = await Store.ReadAsync(session => session.Stories.FindAsync(deals[0].Id, Token), Token);
        var tracker = new StoryTracker(new TrackerSettings());
        var article = Samples.Article(1) with { Title = story!.Headline, Url = story.Sources[0].Url, PublishedUtc = story.FirstPublishedUtc, ReceivedUtc = story.OpenedUtc };
        var judged = Samples.Detection(partnership: true) with { Deal = story.Deal, Status = story.Status, Lang = story.Sources[0].Lang };

        var found = await Store.TransactAsync(session => session.Stories.CandidatesAsync(tracker.QueryFor(new TrackedArticle(article, judged)), Token), Token);

        found.Stories.ShouldBeEmpty();
        found.Prints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_Removed_LeavesWhatIsReal()
    {
        await SaveAsync(Samples.Story(1, "OpenAI", "Broadcom"));
        await StoreAsync(Samples.Article(1));
        var before = await Store.TotalsAsync(Token);
        var desk = new DemoDesk(Store, new TrackerOptions());
        await desk.LoadAsync(Token);
        var feeds = await Store.ReadAsync(session => session.Demo.FeedsAsync(Token), Token);
        (await Journeys.ListAsync(new JourneyQuery(JourneyOutcome.Mention, 0, 100), Token)).ShouldNotBeEmpty();

        await desk.RemoveAsync(Token);

        (await Store.TotalsAsync(Token)).ShouldBe(before);
        (await DealsAsync(null, 10)).Select(deal => deal.Id).ShouldBe([Samples.Id("story", 1)]);
        feeds.ShouldAllBe(feed => feed.Origin == FeedOrigin.Demo);
        (await Store.ReadAsync(session => session.Demo.FeedsAsync(Token), Token)).ShouldBeEmpty();
        (await Journeys.ListAsync(new JourneyQuery(null, 0, 100), Token)).Count.ShouldBe(1);
        (await Store.TransactAsync(session => session.Demo.RemoveAsync(Token), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Demo_AfterPruning_StillSaysWhatItsArticlesRecall()
    {
        await new DemoDesk(Store, new TrackerOptions()).LoadAsync(Token);
        var recalled = await RecalledAsync();
        recalled.ShouldNotBeEmpty();

        await Store.TransactAsync(session => session.Stories.PruneAsync(StoryHorizon.At(Now.AddYears(3), new TrackerSettings()), Token), Token);

        (await RecalledAsync()).ShouldBe(recalled);

        async Task<IReadOnlyList<string>> RecalledAsync()
        {
            List<string> parties = [];
            foreach (var deal in await DealsAsync(null, 100))
            {
                var mentions = await Store.ReadAsync(session => session.Stories.MentionsAsync(deal.Id, Token), Token);
                parties.AddRange(mentions.Select(mention => string.Join('+', mention.Parties)));
            }

            return parties;
        }
    }
}
