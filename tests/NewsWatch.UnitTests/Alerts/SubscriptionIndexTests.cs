using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class SubscriptionIndexTests
{
    private static readonly string[] Parties = ["Orion", "Vega", "Lyra", "Cygnus", "Draco"];

    [Fact]
    public void Passing_ManySubscriptions_FindsWhatAskingEachWouldFind()
    {
        // Every subset of the parties in every place, so that no way into the index is left out.
        List<Subscription> subscriptions = [];
        for (var any = 0; any < 32; any++)
        {
            for (var all = 0; all < 32; all++)
            {
                var filter = new SubscriptionFilter { Parties = Subset(any), AllParties = Subset(all), NoParties = all % 3 == 0 ? ["draco"] : [] };
                subscriptions.Add(Samples.Subscription with { Id = $"s{any:00}-{all:00}", Filter = filter });
            }
        }

        var index = new SubscriptionIndex(subscriptions);
        var matcher = new AlertMatcher(TimeProvider.System);
        for (var parties = 1; parties < 32; parties++)
        {
            var story = Samples.Story with { Deal = new Deal { Type = DealType.Supply, Parties = Subset(parties) } };

            var asked = subscriptions.Where(one => matcher.Match(one, story, []).Matches).Select(one => one.Id);

            index.Passing(story).Select(one => one.Id).ShouldBe(asked);
        }
    }

    [Fact]
    public void Passing_PausedSubscription_IsLeftOut()
    {
        new SubscriptionIndex([Samples.Subscription with { Paused = true }]).Passing(Samples.Story).ShouldBeEmpty();
    }

    private static string[] Subset(int bits) => [.. Parties.Where((_, place) => (bits & (1 << place)) != 0)];
}
