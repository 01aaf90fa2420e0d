using System.Data.Common;
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
        var rows = context.ReusesCommands ? await FindTermByTermAsync(query, cancellationToken) : await FindAtOnceAsync(query, cancellationToken);
        return [.. rows.GroupBy(row => row.ArticleId).Select(ToPrint).Where(query.IsNear)];
    }

    private Task<List<StoryTermRow>> FindAtOnceAsync(StoryQuery query, CancellationToken cancellationToken)
    {
        var terms = query.Terms.Concat(Enumerable.Repeat("", StoryQuery.MaxTerms - query.Terms.Count));
        return context.StoryTerms
            .FromSqlRaw(StoryStatements.Nearest, [query.Lang, context.ForSql(query.SimilarSinceUtc), .. terms])
            .ToListAsync(cancellationToken);
    }

    /// <summary>The same where the database is in this process: it takes longer to plan eight questions in one than to answer eight.</summary>
    private async Task<List<StoryTermRow>> FindTermByTermAsync(StoryQuery query, CancellationToken cancellationToken)
    {
        List<Guid> found = [];
        foreach (var term in query.Terms)
        {
            var latest = new HeldQuery(StoryStatements.Latest, [query.Lang, context.ForSql(query.SimilarSinceUtc), term]);
            found.AddRange(await latest.ReadAsync(context, reader => reader.GetGuid(0), cancellationToken));
        }

        var nearest = found.CountBy(articleId => articleId)
            .OrderByDescending(article => article.Value).ThenBy(article => article.Key)
            .Take(StoryCandidates.MaxPrints)
            .Select(article => article.Key)
            .ToList();
        if (nearest.Count == 0) return [];
        var ids = StoryStatements.Padded(nearest, Guid.Empty);
        var prints = new HeldQuery(StoryStatements.Prints(ids.Length), ids);
        return await prints.ReadAsync(context, Read, cancellationToken);
    }

    private static StoryTermRow Read(DbDataReader reader) => new()
    {
        ArticleId = reader.GetGuid(0),
        Term = reader.GetString(1),
        StoryId = reader.GetGuid(2),
        Lang = reader.GetString(3),
        SeenUtc = UtcText.Read(reader.GetString(4)),
    };

    private static StoryPrint ToPrint(IGrouping<Guid, StoryTermRow> rows) => new()
    {
        ArticleId = rows.Key,
        StoryId = rows.First().StoryId,
        Lang = rows.First().Lang,
        Terms = [.. rows.Select(row => row.Term)],
        SeenUtc = rows.First().SeenUtc,
    };
}
