using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

/// <summary>No story ever gets the identity of another one.</summary>
public sealed class StoryIdentityTests
{
    [Fact]
    public void Track_ThirdRumourOfAParty_OverwritesNoStoryThatARumourBecame()
    {
        var registry = new StoryRegistry(new TrackerSettings());
        string[] words = ["seeks ally", "wants help", "looks around"];
        TrackDecision Rumour(int number) => registry.Track(new NewsItem { Title = words[number], Parties = "Orion", Status = DealStatus.Reported, Published = number * 48 }.Build());
        void Name(int number, string parties) => registry.Track(new NewsItem { Title = $"Named {number}", Parties = parties, Published = (number * 48) + 1 }.Build());

        var first = Rumour(0);
        Name(0, "Orion,Vega");
        var second = Rumour(1);
        Name(1, "Orion,Lyra");
        var third = Rumour(2);

        new[] { first.Story!.Id, second.Story!.Id, third.Story!.Id }.ShouldBeUnique();
        registry.Count.ShouldBe(3);
    }

    [Fact]
    public void Track_ShortMemory_NumbersThePeriodsByIt()
    {
        var registry = new StoryRegistry(new TrackerSettings { LinkWithin = TimeSpan.FromDays(5), FactWithin = TimeSpan.FromDays(20) });

        var deals = Enumerable.Range(0, 3)
            .Select(month => registry.Track(new NewsItem { Title = $"Deal {month}", Published = month * 30 * 24 }.Build()).Story!.Id);

        deals.ShouldBeUnique();
    }
}
