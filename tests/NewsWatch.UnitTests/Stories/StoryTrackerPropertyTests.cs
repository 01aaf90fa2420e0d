using CsCheck;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

/// <summary>What holds for any articles in any order.</summary>
public sealed class StoryTrackerPropertyTests
{
    private static readonly string[] Deals = ["Orion,Vega", "Orion,Lyra", "Vega,Lyra", "Orion,Vega,Lyra", "Orion"];

    private static readonly Gen<NewsItem> Items = Gen.Select(
        Gen.Int[0, Deals.Length - 1], Gen.Enum<DealStatus>(), Gen.Int[0, 3], Gen.Int[0, 90 * 24], Gen.Int[0, 120],
        (deal, status, figure, published, delay) => new NewsItem
        {
            Title = $"{deal} {status} {figure}",
            Parties = Deals[deal],
            Publisher = $"P{published % 3}",
            Status = status,
            Gigawatts = figure == 0 ? null : figure * 5,
            Evidence = published % 2 == 0 ? $"capacity_gw={figure};parties={deal}" : "",
            Published = published,
            Received = published + delay,
        });

    [Fact]
    public void Track_AnyArticles_NumbersRevisionsWithoutGapOrRepeat()
    {
        Items.List[1, 60].Sample(items =>
        {
            var told = Decisions(items).SelectMany(decision => decision.News).GroupBy(news => news.Story.Id);

            foreach (var story in told)
                story.Select(news => news.Story.Revision).ShouldBe(Enumerable.Range(1, story.Count()));
        });
    }

    [Fact]
    public void Track_AnyArticles_TellsOnlyChangesAndOnlyFreshOnes()
    {
        Items.List[1, 60].Sample(items =>
        {
            foreach (var (item, decision) in items.OrderBy(item => item.Received).Zip(Decisions(items)))
            {
                if (decision.Alert) decision.Role.ShouldBeOneOf(ArticleRole.Primary, ArticleRole.Update);
                (decision.Changes.Count > 0).ShouldBe(decision.Role == ArticleRole.Update);
                if (decision.Alert) (item.Received - item.Published).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(72);
                decision.Why.ShouldNotBeEmpty();
            }
        });
    }

    [Fact]
    public void Track_AnyArticles_NeverTellsAStatusTwice()
    {
        Items.List[1, 60].Sample(items =>
        {
            var statuses = Decisions(items)
                .SelectMany(decision => decision.Changes.Select(change => (decision.Story!.Id, change)))
                .Where(told => told.change.Field == StoryField.Status)
                .Select(told => (told.Id, told.change.To));

            statuses.ShouldBeUnique();
        });
    }

    [Fact]
    public void Track_AnyArticlesThenTheEnd_TellsTheEnd()
    {
        Items.List[1, 60].Sample(items =>
        {
            var end = new NewsItem { Title = "At last it ends", Publisher = "P9", Status = DealStatus.Ended, Published = 96 * 24, Received = 96 * 24 };

            var story = Decisions([.. items, end])[^1].Story!;

            (story.Status, story.DueUtc is not null || story.Told!.Status == DealStatus.Ended).ShouldBe((DealStatus.Ended, true));
        });
    }

    private static List<TrackDecision> Decisions(List<NewsItem> items)
    {
        var registry = new StoryRegistry(new TrackerSettings());
        return [.. items.OrderBy(item => item.Received).Select(item => registry.Track(item.Build()))];
    }
}
