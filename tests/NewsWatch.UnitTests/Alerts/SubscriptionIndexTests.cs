using System.Globalization;
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

    [Fact]
    public void With_ChangeAfterChange_FindsWhatAnIndexMadeAnewWouldFind()
    {
        List<Subscription> standing = [.. Enumerable.Range(0, 20).Select(number => One(number, number % 8))];
        var index = new SubscriptionIndex(standing);
        var former = index;
        var before = Found(former);
        for (var change = 0; change < 60; change++)
        {
            var gone = change % 3 == 0 || standing.Count == 0 ? null : standing[change * 7 % standing.Count];
            var come = change % 3 == 1 ? null : One(gone is null ? 20 + change : int.Parse(gone.Id[1..], CultureInfo.InvariantCulture), change % 8) with { Paused = change % 5 == 0 };
            index = index.With(gone, come);
            if (gone is not null) standing.Remove(gone);
            if (come is not null) standing.Add(come);

            Found(index).ShouldBe(Found(new SubscriptionIndex(standing)));
        }

        // Whoever holds the index from before goes on finding what stood then.
        Found(former).ShouldBe(before);
    }

    private static Subscription One(int number, int parties) => Samples.Subscription with
    {
        Id = $"s{number:000}", Filter = new SubscriptionFilter { Parties = parties == 7 ? [] : Subset(parties), AllParties = parties == 5 ? ["Lyra", "Vega"] : [] },
    };

    private static string Found(SubscriptionIndex index) => string.Join(' ', Enumerable.Range(1, 31).Select(bits =>
        string.Join(',', index.Passing(Samples.Story with { Deal = new Deal { Type = DealType.Supply, Parties = Subset(bits) } }).Select(one => one.Id))));

    private static string[] Subset(int bits) => [.. Parties.Where((_, place) => (bits & (1 << place)) != 0)];
}
