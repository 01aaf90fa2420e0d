using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class StoryFinder(StoreContext context) : IStoryFinder
{
    private const int MaxRecalled = 30;

    public async Task<IReadOnlyList<Story>> ListAsync(StorySearch search, CancellationToken cancellationToken)
    {
        if (StoryTermList.WordsOf(search) is not { } words) return [];
        List<object> values = [];
        List<string> conditions = search.IsOpen ? ["s.deal <> ''"] : [context.StoriesByTermsCondition];
        if (!search.IsOpen) values.Add(context.SearchText(StoryTermList.MarksOf(search), words));
        if (search.SinceUtc is { } since) conditions.Add(Bound("s.opened_utc >= ", context.ForSql(since), values));
        if (search.BeforeUtc is { } before) conditions.Add(Bound("s.opened_utc < ", context.ForSql(before), values));
        // The stories themselves are long: those of the page alone are read. Numbers are parameters, since each text is a statement to keep.
        var sql = $"""
            SELECT page.story FROM (
                SELECT s.id, s.opened_utc FROM {(search.IsOpen ? "stories AS s" : context.StoriesByTerms)} WHERE {string.Join(" AND ", conditions)}
                ORDER BY s.opened_utc DESC, s.id DESC LIMIT {Bound("", search.Take, values)} OFFSET {Bound("", search.Skip, values)}) AS found
            JOIN stories AS page ON page.id = found.id
            ORDER BY found.opened_utc DESC, found.id DESC
            """;
        return await new HeldQuery(sql, values).ReadAsync(context, reader => StoryRow.Read(reader.GetString(0)), cancellationToken);
    }

    public async Task<IReadOnlyList<string>> RecentPartiesAsync(int stories, CancellationToken cancellationToken) =>
        [.. (await new FiledDeals(context).ListAsync(stories, cancellationToken)).SelectMany(filed => filed.Deal.Parties)];

    public async Task<IReadOnlyList<StoryStep>> StepsAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var rows = await context.Decisions
            .Where(row => row.StoryId == storyId && row.Role != ArticleRole.Mention)
            .Join(context.Articles, row => row.ArticleId, article => article.Id, (row, article) => new { Row = row, article.ReceivedUtc })
            .OrderBy(step => step.ReceivedUtc).ThenBy(step => step.Row.ArticleId)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(step => new StoryStep
        {
            ArticleId = step.Row.ArticleId,
            Role = step.Row.Role,
            Why = step.Row.Why,
            Revision = step.Row.Revision,
            Changes = Facts.ReadChanges(step.Row.Changes),
            ReceivedUtc = step.ReceivedUtc,
        })];
    }

    public async Task<IReadOnlyList<RecalledDeal>> RecalledAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var rows = await context.StoryMentions
            .Where(mention => context.Decisions.Any(row => row.ArticleId == mention.ArticleId && row.StoryId == storyId) && mention.StoryId != storyId)
            .GroupBy(mention => new { mention.Parties, mention.StoryId })
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Parties)
            .Select(group => new { group.Key.Parties, group.Key.StoryId })
            .Take(MaxRecalled)
            .ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.StoryId).OfType<Guid>().ToList();
        var headlines = await context.Stories.Where(story => ids.Contains(story.Id))
            .Select(story => new { story.Id, story.Headline })
            .ToDictionaryAsync(story => story.Id, story => story.Headline, cancellationToken);
        return [.. rows
            .GroupBy(row => row.Parties, StringComparer.Ordinal)
            .Select(group => group.OrderBy(row => row.StoryId is null).First())
            .Select(row => new RecalledDeal(row.Parties, row.StoryId, row.StoryId is { } id ? headlines.GetValueOrDefault(id) : null))
            .OrderBy(deal => deal.StoryId is null).ThenBy(deal => deal.Parties, StringComparer.Ordinal)];
    }

    private static string Bound(string condition, object value, List<object> values)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{condition}@p{values.Count - 1}");
    }
}
