using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Theory]
    [InlineData(JourneyOutcome.Waiting, "Title 9, Title 1")]
    [InlineData(JourneyOutcome.Irrelevant, "Title 3, Title 2")]
    [InlineData(JourneyOutcome.Mention, "Title 4")]
    [InlineData(JourneyOutcome.Known, "Title 5")]
    [InlineData(JourneyOutcome.Unmatched, "Title 6")]
    [InlineData(JourneyOutcome.Alerted, "Title 8, Title 7")]
    public async Task ListJourneys_ByOutcome_ListsThoseThatSaySo(JourneyOutcome outcome, string titles)
    {
        await StoreJourneysAsync();

        var listed = await Journeys.ListAsync(new JourneyQuery(outcome, 0, 10), Token);

        string.Join(", ", listed.Select(journey => journey.Article.Title)).ShouldBe(titles);
        listed.ShouldAllBe(journey => journey.Outcome == outcome && journey.Alerts.Count == 0);
    }

    [Fact]
    public async Task ListJourneys_AllOutcomes_PagesNewestFirst()
    {
        await StoreJourneysAsync();

        var page = await Journeys.ListAsync(new JourneyQuery(null, 1, 3), Token);

        page.Select(journey => journey.Article.Title).ShouldBe(["Title 8", "Title 7", "Title 6"]);
    }

    [Fact]
    public async Task FindJourney_Alerted_TellsEveryStep()
    {
        await StoreJourneysAsync();

        var journey = await Journeys.FindAsync(Samples.Article(8).Id, Token);

        Samples.Facts(journey!.Detection).ShouldBe(Samples.Facts(Samples.Detection(partnership: true)));
        (journey.Decision!.Role, journey.Decision.Why).ShouldBe((ArticleRole.Update, "Because."));
        journey.Decision.Changes.ShouldBe([new StoryChange("capacity_gw", null, "10")]);
        // The story as it stands now, the alert as it was told then.
        journey.Decision.Story!.Revision.ShouldBe(2);
        var told = journey.Alerts.Single();
        Samples.Facts(told.Alert).ShouldBe(Samples.Facts(Samples.Alert(StoryOf(8) with { Revision = 2 })));
        told.Deliveries.Single().Delivery.State.ShouldBe(DeliveryState.Waiting);
        told.Deliveries.Single().Attempts.ShouldBe([Samples.Attempt(told.Deliveries.Single().Delivery, 1, Timeout)]);
        (await Journeys.FindAsync(Samples.Id("nothing"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task FindJourney_MoreAlertsThanOneReads_GivesTheFirstAndCountsTheOthers()
    {
        await StoreJourneysAsync();
        var story = StoryOf(7);
        await Store.TransactAsync(
            session => session.Alerts.AddNewAsync([.. Enumerable.Range(0, 120).Select(number => Samples.Alert(story) with
            {
                Id = Samples.Id($"alert {number}"),
                SubscriptionId = $"a{number:000}",
            })], Token),
            Token);

        var journey = await Journeys.FindAsync(Samples.Article(7).Id, Token);

        journey!.Alerts.Select(told => told.Alert.SubscriptionId).ShouldBe(Enumerable.Range(0, 100).Select(number => $"a{number:000}"));
        journey.MoreAlerts.ShouldBe(21);
        journey.Outcome.ShouldBe(JourneyOutcome.Alerted);
    }

    private static Story StoryOf(int number) => Samples.Story(number, "OpenAI", "Broadcom");

    private async Task StoreJourneysAsync()
    {
        await StoreAsync([.. Enumerable.Range(1, 9).Select(Samples.Article)]);
        await JudgeAsync(2, partnership: false);
        await JudgeAsync(3, partnership: true, Samples.Decision(ArticleRole.None, null));
        await JudgeAsync(4, partnership: false, Samples.Decision(ArticleRole.Mention, null));
        await JudgeAsync(5, partnership: true, Samples.Decision(ArticleRole.Repeat, StoryOf(7)));
        await JudgeAsync(6, partnership: true, Samples.Decision(ArticleRole.Primary, StoryOf(6), alert: true));
        await JudgeAsync(7, partnership: true, Samples.Decision(ArticleRole.Primary, StoryOf(7) with { Version = 1 }, alert: true));
        await AddAsync(Samples.Alert(StoryOf(7)));
        var update = Samples.Decision(ArticleRole.Update, StoryOf(8) with { Revision = 2 }, alert: true);
        await JudgeAsync(8, partnership: true, update with { Changes = [new StoryChange("capacity_gw", null, "10")] });
        await JudgeAsync(9, partnership: true);
        await AlertAsync(Samples.Alert(StoryOf(8) with { Revision = 2 }));
    }

    private Task JudgeAsync(int number, bool partnership, TrackDecision? decision = null) => Store.TransactAsync(
        async session =>
        {
            await session.Detections.AddAsync(Samples.Article(number).Id, Samples.Detection(partnership), Token);
            if (decision?.Story is { } story) await session.Stories.SaveAsync(Tracker.WriteOf(story, former: null), Token);
            if (decision is not null) await session.Stories.RecordAsync(Samples.Article(number).Id, decision, Token);
        },
        Token);

    private async Task AlertAsync(NewsWatch.Core.Alerts.Alert alert)
    {
        await AddAsync(alert);
        var delivery = Samples.Delivery(alert);
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync([delivery], Token), Token);
        await ClaimAsync(Now);
        await EndAsync(Samples.Attempt(delivery, 1, Timeout), new DeliveryVerdict(DeliveryState.Waiting, Now.AddMinutes(5)));
    }
}
