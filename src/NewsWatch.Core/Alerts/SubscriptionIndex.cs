using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>
/// Finds the subscriptions that a story matches without asking each: those that name a party wait under that party's name, and only
/// those that name none are asked one by one. Immutable; safe for many callers.
/// </summary>
public sealed class SubscriptionIndex
{
    private readonly Dictionary<string, List<Subscription>> _byParty = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Subscription> _open = [];

    public SubscriptionIndex(IReadOnlyCollection<Subscription> subscriptions)
    {
        foreach (var subscription in subscriptions.Where(subscription => !subscription.Paused)) Add(subscription);
        Count = subscriptions.Count;
    }

    public int Count { get; }

    /// <summary>Those whose filter the story passes, each once, in the order of their ids.</summary>
    public IReadOnlyList<Subscription> Passing(Story story)
    {
        var view = new StoryView(story);
        var found = new HashSet<Subscription>(ReferenceEqualityComparer.Instance);
        foreach (var party in story.Deal.Parties)
        {
            foreach (var subscription in _byParty.GetValueOrDefault(party) ?? [])
            {
                if (FilterRules.Pass(subscription.Filter, view)) found.Add(subscription);
            }
        }

        found.UnionWith(_open.Where(subscription => FilterRules.Pass(subscription.Filter, view)));
        return [.. found.OrderBy(subscription => subscription.Id, StringComparer.Ordinal)];
    }

    /// <summary>Of parties that must all take part one is enough to be found by.</summary>
    private void Add(Subscription subscription)
    {
        var filter = subscription.Filter;
        var names = filter.AllParties.Count > 0 ? filter.AllParties.Take(1) : filter.Parties.Distinct(StringComparer.OrdinalIgnoreCase);
        var named = false;
        foreach (var name in names)
        {
            named = true;
            if (!_byParty.TryGetValue(name, out var waiting)) _byParty[name] = waiting = [];
            waiting.Add(subscription);
        }

        if (!named) _open.Add(subscription);
    }
}
