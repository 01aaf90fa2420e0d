using System.Runtime.InteropServices;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>The words of recent articles, found by the terms that they share with another. Bounded by age and number.</summary>
internal sealed class StoryPool(TrackerSettings settings)
{
    // Articles of a term by time, the latest last: they arrive nearly in that order.
    private readonly Dictionary<(string Lang, string Term), List<StoryPrint>> byTerm = [];
    private readonly Dictionary<Guid, StoryPrint> prints = [];
    private readonly PriorityQueue<Guid, DateTimeOffset> byAge = new();
    private readonly Dictionary<StoryPrint, int> shared = new(ReferenceEqualityComparer.Instance);

    public int Count => prints.Count;

    public IReadOnlyList<StoryPrint> Find(StoryQuery query)
    {
        shared.Clear();
        foreach (var term in query.Terms)
        {
            if (byTerm.TryGetValue((query.Lang, term), out var articles)) CountLatest(articles, query.SimilarSinceUtc);
        }

        return
        [
            .. shared
                .OrderByDescending(found => found.Value).ThenBy(found => found.Key.ArticleId)
                .Take(StoryCandidates.MaxPrints)
                .Select(found => found.Key),
        ];
    }

    public void Add(StoryPrint print)
    {
        if (prints.TryGetValue(print.ArticleId, out var former)) Forget(former);
        else byAge.Enqueue(print.ArticleId, print.SeenUtc);
        prints[print.ArticleId] = print;
        foreach (var term in print.Terms)
        {
            if (!byTerm.TryGetValue((print.Lang, term), out var articles)) byTerm[(print.Lang, term)] = articles = [];
            articles.Insert(articles.FindLastIndex(known => known.SeenUtc <= print.SeenUtc) + 1, print);
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

    private void CountLatest(List<StoryPrint> articles, DateTimeOffset since)
    {
        var end = Math.Max(0, articles.Count - StoryCandidates.MaxPrintsPerTerm);
        for (var i = articles.Count - 1; i >= end && articles[i].SeenUtc >= since; i--)
            CollectionsMarshal.GetValueRefOrAddDefault(shared, articles[i], out _)++;
    }

    private void Forget(StoryPrint print)
    {
        foreach (var term in print.Terms)
        {
            if (byTerm.TryGetValue((print.Lang, term), out var articles) && articles.Remove(print) && articles.Count == 0) byTerm.Remove((print.Lang, term));
        }
    }
}
