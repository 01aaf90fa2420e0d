using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>The words of recent articles, found by the terms that they share with another. Bounded by age and number.</summary>
internal sealed class StoryPool(TrackerSettings settings)
{
    private readonly Dictionary<(string Lang, string Term), HashSet<Guid>> byTerm = [];
    private readonly Dictionary<Guid, StoryPrint> prints = [];
    private readonly PriorityQueue<Guid, DateTimeOffset> byAge = new();

    public int Count => prints.Count;

    public IReadOnlyList<StoryPrint> Find(StoryQuery query) =>
    [
        .. query.Terms
            .SelectMany(term => byTerm.GetValueOrDefault((query.Lang, term)) ?? [])
            .GroupBy(id => id)
            .Select(group => (Print: prints[group.Key], Shared: group.Count()))
            .Where(found => found.Print.SeenUtc >= query.SimilarSinceUtc)
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Print.ArticleId)
            .Take(StoryCandidates.MaxPrints)
            .Select(found => found.Print),
    ];

    public void Add(StoryPrint print)
    {
        if (prints.TryGetValue(print.ArticleId, out var former)) Forget(former);
        else byAge.Enqueue(print.ArticleId, print.SeenUtc);
        prints[print.ArticleId] = print;
        foreach (var term in print.Terms)
        {
            if (!byTerm.TryGetValue((print.Lang, term), out var ids)) byTerm[(print.Lang, term)] = ids = [];
            ids.Add(print.ArticleId);
        }
    }

    /// <summary>Forgets what is older than similarity reaches, and the oldest beyond the limit.</summary>
    public void Prune(DateTimeOffset nowUtc)
    {
        while (byAge.TryPeek(out var id, out var seen) && (seen < nowUtc - settings.SimilarWithin || prints.Count > settings.MaxPrints))
        {
            byAge.Dequeue();
            if (prints.Remove(id, out var print)) Forget(print);
        }
    }

    private void Forget(StoryPrint print)
    {
        foreach (var term in print.Terms)
        {
            if (byTerm.TryGetValue((print.Lang, term), out var ids) && ids.Remove(print.ArticleId) && ids.Count == 0) byTerm.Remove((print.Lang, term));
        }
    }
}
