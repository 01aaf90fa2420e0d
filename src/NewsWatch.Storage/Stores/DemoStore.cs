using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class DemoStore(StoreContext context) : IDemoStore
{
    private const string Mark = "\"Demo\":true";

    private IQueryable<FeedRow> Feeds => context.Feeds.Where(feed => feed.Origin == FeedOrigin.Demo);

    public async Task<bool> BeginAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken)
    {
        await context.HoldAsync([StoreLocks.Demo], cancellationToken);
        if (await Feeds.AnyAsync(cancellationToken)) return false;
        var rows = feeds.Select(feed => FeedRow.From(feed with { Origin = FeedOrigin.Demo })).ToList();

        // A feed that is not watched is neither checked nor counted, named in no list and missed by no alarm.
        rows.ForEach(row => row.Watched = false);
        await context.InsertNewAsync([.. rows], cancellationToken);
        return true;
    }

    public async Task<bool> RemoveAsync(CancellationToken cancellationToken)
    {
        await context.HoldAsync([StoreLocks.Demo], cancellationToken);
        var articles = context.Articles.Where(article => Feeds.Any(feed => feed.Id == article.FeedId)).Select(article => article.Id);
        var stories = context.Stories.Where(story => story.Story.Contains(Mark)).Select(story => story.Id);
        await context.StoryMentions.Where(row => articles.Contains(row.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.Decisions.Where(row => articles.Contains(row.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.Detections.Where(row => articles.Contains(row.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await context.StoryCorrections.Where(row => stories.Contains(row.StoryId)).ExecuteDeleteAsync(cancellationToken);
        await context.Stories.Where(row => stories.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        await context.Articles.Where(row => articles.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        return await Feeds.ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancellationToken)
    {
        var rows = await Feeds.ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Url, StringComparer.Ordinal).Select(row => row.ToFeed())];
    }
}
