using System.Globalization;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>
/// Eight trackers on one queue, some of them killed in the middle: the same stories as one tracker makes. NEWSWATCH_TEST_RACES
/// sets how often, each time with other victims.
/// </summary>
public sealed class RacingTrackersTests(SharedServers servers)
{
    private const int Trackers = 8;
    private const int Kills = 4;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IEnumerable<TheoryDataRow<int>> Races() => Enumerable
        .Range(1, int.TryParse(Environment.GetEnvironmentVariable("NEWSWATCH_TEST_RACES"), CultureInfo.InvariantCulture, out var races) ? races : 1)
        .Select(race => new TheoryDataRow<int>(race));

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Races))]
    public async Task Run_EightTrackersSomeKilled_MakeTheStoriesOfOneTracker(int race)
    {
        var week = DealWeek.WithTurns();
        await using var feeds = await FeedSite.StartAsync(week, Token);
        await using var receiver = await WebhookReceiver.StartAsync(Token);
        var database = await servers.GetDatabaseAsync(Token);
        await using var deployment = await Deployment.CreateAsync(
            await servers.GetBrokerAsync(Token), database, Settings(feeds, receiver), Token);
        await StartAsync(deployment);

        feeds.Release(DealWeek.Total);
        await KillAtRandomAsync(deployment, receiver, new Random(race));

        await receiver.WaitForDealsAsync(DealWeek.Deals, Token);
        var expected = OneTracker.StoriesOf(week);
        await WaitUntilTrackedAsync(deployment, expected);
        receiver.ShouldHaveToldEachDealOnce(notifierKills: 0, deployment.Output);
        await ShouldHoldTheStoriesOfOneTrackerAsync(deployment, expected);
    }

    // Nine programs at eight messages each would need more connections than PostgreSQL allows by default.
    private static ProgramSettings Settings(FeedSite feeds, WebhookReceiver receiver) =>
        PipelineSettings.For(feeds, receiver).Patient().With("NEWSWATCH_BUS__CONCURRENCY", "3");

    private static async Task StartAsync(Deployment deployment)
    {
        await deployment.RunAsync("migrate", Token);
        await deployment.RunAsync("deploy-topology", Token);
        var programs = new List<NewsWatchProgram> { deployment.Start("poller,detector,notifier", "others") };
        programs.AddRange(Enumerable.Range(0, Trackers).Select(number => deployment.Start("tracker", NameOf(number))));
        foreach (var program in programs) await program.WaitUntilReadyAsync(Token);
    }

    // SIGKILL while there is work: what a tracker held goes to the others.
    private static async Task KillAtRandomAsync(Deployment deployment, WebhookReceiver receiver, Random random)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            await receiver.WaitForDealsAsync(1 + (kill * DealWeek.Deals / (Kills + 1)), Token);
            var victim = NameOf(random.Next(Trackers));
            await deployment.KillAsync(victim);
            deployment.Start("tracker", victim);
        }
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"tracker {number}");

    /// <summary>Repeats make no noise, so that the receiver does not see them placed.</summary>
    private static async Task WaitUntilTrackedAsync(Deployment deployment, IReadOnlyList<string> expected)
    {
        var articles = expected.Sum(story => story.Split(" | ").Length);
        while (OneTracker.Lines(await deployment.ToldArticlesAsync(Token)).Sum(story => story.Split(" | ").Length) < articles)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
    }

    private static async Task ShouldHoldTheStoriesOfOneTrackerAsync(Deployment deployment, IReadOnlyList<string> expected)
    {
        OneTracker.Lines(await deployment.ToldArticlesAsync(Token)).ShouldBe(expected, deployment.Output);
        expected.Count.ShouldBe(DealWeek.Deals);
        (await deployment.CountAsync("SELECT count(*) FROM articles", Token)).ShouldBe(DealWeek.Total);
        (await deployment.CountAsync("SELECT count(*) FROM stories WHERE revision > 0 AND merged_into IS NULL", Token)).ShouldBe(DealWeek.Deals);
        (await deployment.CountAsync("SELECT count(*) FROM alerts WHERE revision = 1", Token)).ShouldBe(DealWeek.Deals);
    }
}
