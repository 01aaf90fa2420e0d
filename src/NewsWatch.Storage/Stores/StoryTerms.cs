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
        var terms = query.Terms.Concat(Enumerable.Repeat("", StoryQuery.MaxTerms - query.Terms.Count));
        var rows = await context.StoryTerms
            .FromSqlRaw(StoryStatements.Nearest, [query.Lang, context.ForSql(query.SimilarSinceUtc), .. terms])
            .ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.ArticleId).Select(ToPrint)];
    }

    private static StoryPrint ToPrint(IGrouping<Guid, StoryTermRow> rows) => new()
    {
        ArticleId = rows.Key,
        StoryId = rows.First().StoryId,
        Lang = rows.First().Lang,
        Terms = [.. rows.Select(row => row.Term)],
        SeenUtc = rows.First().SeenUtc,
    };
}
