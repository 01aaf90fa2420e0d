using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>
/// Finds the subscriptions that a story matches without asking each: those that name a party wait under that party's name, and only
/// those that name none are asked one by one. Immutable; safe for many callers.
/// </summary>
public sealed class SubscriptionIndex
{
    /// <summary>No party has this name: under it stand those that name none.</summary>
    private const string Open = "";

    private readonly Dictionary<string, Subscription[]> _byParty;

    public SubscriptionIndex(IEnumerable<Subscription> subscriptions) => _byParty = subscriptions
        .SelectMany(subscription => PlacesOf(subscription).Select(place => (Place: place, Subscription: subscription)))
        .GroupBy(entry => entry.Place, entry => entry.Subscription, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(place => place.Key, place => place.ToArray(), StringComparer.OrdinalIgnoreCase);

    private SubscriptionIndex(Dictionary<string, Subscription[]> byParty) => _byParty = byParty;

    /// <summary>The index after a change. What the change does not concern is shared, so that it costs little however many there are.</summary>
    /// <param name="gone">As this index holds it; null where the subscription is new.</param>
    /// <param name="come">What stands in its place; null where it was removed.</param>
    public SubscriptionIndex With(Subscription? gone, Subscription? come)
    {
        var byParty = new Dictionary<string, Subscription[]>(_byParty, StringComparer.OrdinalIgnoreCase);
        foreach (var place in PlacesOf(gone)) byParty[place] = [.. byParty.GetValueOrDefault(place, []).Where(one => !ReferenceEquals(one, gone))];
        foreach (var place in PlacesOf(come)) byParty[place] = [.. byParty.GetValueOrDefault(place, []), come!];
        return new SubscriptionIndex(byParty);
    }

    /// <summary>Those whose filter the story passes, each once, in the order of their ids.</summary>
    public IReadOnlyList<Subscription> Passing(Story story)
    {
        var view = new StoryView(story);
        var found = new HashSet<Subscription>(ReferenceEqualityComparer.Instance);
        foreach (var place in story.Deal.Parties.Append(Open))
        {
            foreach (var subscription in _byParty.GetValueOrDefault(place, []))
            {
                if (FilterRules.Pass(subscription.Filter, view)) found.Add(subscription);
            }
        }

        return [.. found.OrderBy(subscription => subscription.Id, StringComparer.Ordinal)];
    }

    /// <summary>Of parties that must all take part one is enough to be found by. Whoever pauses is found nowhere.</summary>
    private static IEnumerable<string> PlacesOf(Subscription? subscription)
    {
        if (subscription is null or { Paused: true }) return [];
        var filter = subscription.Filter;
        if (filter.AllParties.Count > 0) return filter.AllParties.Take(1);
        return filter.Parties.Count > 0 ? filter.Parties.Distinct(StringComparer.OrdinalIgnoreCase) : [Open];
    }
}
