using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.UnitTests.Demo.Expected;
using NewsWatch.Worker.Demo;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

public sealed class DemoWeekTests
{
    private static readonly Lazy<Task<DemoWeek>> Played = new(() => DemoWeek.PlayAsync(DemoArchive.Load(), new TrackerSettings(), CancellationToken.None));

    [Fact]
    public async Task Play_WholeWeek_TellsWhatTheArchiveExpects()
    {
        var week = await Played.Value;

        week.Stories.Select(story => Line(story.Deal.Parties, story.Status.ToString(), story.Revision, story.Deal.CapacityGw)).ShouldBe(
            ExpectedOutcome.Load().Stories.Select(story => Line(story.Parties, story.Status.ToString(), story.Alerts.Count, story.CapacityGw)), ignoreOrder: true);
        week.Articles.Count.ShouldBe(DemoArchive.Load().Feeds.Sum(feed => feed.Entries.Count));
        week.Feeds.Sum(feed => feed.Entries).ShouldBe(week.Articles.Count);
    }

    [Fact]
    public async Task Play_Always_MarksAllThatIsInvented()
    {
        var week = await Played.Value;

        week.Stories.ShouldAllBe(story => story.Demo && story.DueUtc == null && story.Told != null);
        week.Feeds.ShouldAllBe(feed => feed.Origin == FeedOrigin.Demo);
        var named = week.Articles.Select(article => article.Decision)
            .SelectMany(decision => decision.Mentions.Select(mention => mention.StoryId).Append(decision.Story?.Id).Append(decision.Collected?.Id))
            .OfType<Guid>();
        named.Except(week.Stories.Select(story => story.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Play_Twice_ArrivesAtTheSameIdentities()
    {
        var again = await DemoWeek.PlayAsync(DemoArchive.Load(), new TrackerSettings(), TestContext.Current.CancellationToken);

        again.Stories.Select(story => story.Id).ShouldBe((await Played.Value).Stories.Select(story => story.Id));
        again.Articles.Select(article => article.Article.Id).ShouldBe((await Played.Value).Articles.Select(article => article.Article.Id));
    }

    private static string Line(IReadOnlyList<string> parties, string status, int revision, double? gigawatts) =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join('+', parties.Order(StringComparer.Ordinal))} {status} {revision} {gigawatts}");
}
