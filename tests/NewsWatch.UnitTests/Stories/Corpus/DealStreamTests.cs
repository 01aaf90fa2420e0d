using NewsWatch.Core.Stories;
using NewsWatch.UnitTests.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories.Corpus;

/// <summary>The target on forty and more deals of eight articles each, with fewer seeds than the load run takes.</summary>
public sealed class DealStreamTests
{
    private const int Seeds = 20;

    [Fact]
    public void Run_ShuffledWithDelays_TellsEachDealOnceOnAverage()
    {
        var stream = new DealStream(DefaultDetector.Instance);

        var tallies = Enumerable.Range(0, Seeds).Select(seed => stream.Run(seed, new TrackerSettings())).ToList();

        stream.Deals.ShouldBeGreaterThanOrEqualTo(40);
        var wrong = string.Join('\n', tallies.SelectMany(tally => tally.Wrong).GroupBy(line => line).Select(group => $"{group.Count()} x {group.Key}"));
        tallies.Average(tally => tally.Duplicates).ShouldBeLessThan(0.5, wrong);
        tallies.Average(tally => tally.Missed).ShouldBeLessThan(0.5, wrong);
        tallies.Average(tally => tally.IdleChanges).ShouldBeLessThan(0.5, wrong);
    }

    [Fact]
    public void Run_SameSeed_GivesTheSameStories()
    {
        var stream = new DealStream(DefaultDetector.Instance);

        IEnumerable<Guid?> Stories()
        {
            var registry = new StoryRegistry(new TrackerSettings());
            return [.. stream.Shuffle(3).Select(arrival => registry.Track(arrival.Article).Story?.Id)];
        }

        Stories().ShouldBe(Stories());
    }
}
