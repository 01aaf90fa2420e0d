using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Words;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

/// <summary>The words of recent articles, found by the terms that they share with another.</summary>
internal sealed class StoryTerms(StoreContext context)
{
    public async Task AddAsync(StoryPrint print, CancellationToken cancellationToken)
    {
        var rows = print.Terms.Select(term => new StoryTermRow
        {
            ArticleId = print.ArticleId,
            Term = term,
            StoryId = print.StoryId,
            Lang = print.Lang,
            SeenUtc = print.SeenUtc,
        });
        await context.InsertNewAsync([.. rows], cancellationToken);
    }

    public async Task<IReadOnlyList<StoryPrint>> FindAsync(StoryQuery query, CancellationToken cancellationToken)
    {
        if (query.Terms.Count == 0) return [];
        var nearest = await query.Terms.Select(term => Latest(query, term)).Aggregate((left, right) => left.Concat(right))
            .GroupBy(articleId => articleId)
            .Select(group => new { ArticleId = group.Key, Shared = group.Count() })
            .OrderByDescending(found => found.Shared).ThenBy(found => found.ArticleId)
            .Take(StoryCandidates.MaxPrints)
            .ToListAsync(cancellationToken);
        if (nearest.Count == 0) return [];
        var ids = nearest.ConvertAll(found => found.ArticleId);
        var rows = await context.StoryTerms.Where(row => ids.Contains(row.ArticleId)).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.ArticleId).Select(ToPrint)];
    }

    private IQueryable<Guid> Latest(StoryQuery query, string term) => context.StoryTerms
        .Where(row => row.Lang == query.Lang && row.Term == term && row.SeenUtc >= query.SimilarSinceUtc)
        .OrderByDescending(row => row.SeenUtc).ThenByDescending(row => row.ArticleId)
        .Take(StoryCandidates.MaxPrintsPerTerm)
        .Select(row => row.ArticleId);

    private static StoryPrint ToPrint(IGrouping<Guid, StoryTermRow> rows) => new()
    {
        ArticleId = rows.Key,
        StoryId = rows.First().StoryId,
        Lang = rows.First().Lang,
        Terms = [.. rows.Select(row => row.Term)],
        SeenUtc = rows.First().SeenUtc,
    };
}
