using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class StoryStore(StoreContext context) : IStoryStore
{
    // A roundup may recall a hundred deals.
    private const int MostMentions = 50;

    private readonly StoryTerms terms = new(context);

    public async Task<StoryCandidates> CandidatesAsync(StoryQuery query, CancellationToken cancellationToken)
    {
        var keys = StoryStatements.Padded([.. query.Keys.Select(StorableText.Clean)], "");
        object[] values = [query.ArticleId, context.ForSql(query.SinceUtc), query.OpeningIds.FirstOrDefault(), query.OpeningIds.LastOrDefault(), .. keys];
        var named = new HeldQuery(StoryStatements.Candidates(keys.Length), values) { Locks = PartyLock.KeysOf(query.Parties) };
        var ids = await named.ReadAsync(context, reader => reader.GetGuid(0), cancellationToken);
        var prints = await terms.FindAsync(query, cancellationToken);
        return new StoryCandidates(await HoldCurrentAsync([.. ids.Union(prints.Select(print => print.StoryId))], cancellationToken), prints);
    }

    public async Task<Guid> FreeIdAsync(Guid wished, CancellationToken cancellationToken)
    {
        var id = wished;
        while (await context.Stories.AnyAsync(story => story.Id == id, cancellationToken)) id = StoryIdentity.Next(id);
        return id;
    }

    public async Task SaveAsync(StoryWrite write, CancellationToken cancellationToken)
    {
        var story = write.Story;
        var row = StoryRow.From(story with { Version = story.Version + 1 });
        if (!await context.WriteWhereAsync(row, (nameof(StoryRow.Version), story.Version), cancellationToken)) throw new StoryConflictException(story.Id);
        // What is invented is filed under nothing, so that no article of the world is ever taken to belong to it.
        if (story.Demo) return;
        if (write.GoneKeys.Count > 0)
        {
            await context.StoryKeys
                .Where(key => key.StoryId == story.Id && write.GoneKeys.Contains(key.Key))
                .ExecuteDeleteAsync(cancellationToken);
        }

        // By the day, so that a story which is told all day long is not filed anew with each article.
        var until = new DateTimeOffset(story.LastPublishedUtc.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        var keys = write.NewKeys.Select(key => new StoryKeyRow { StoryId = story.Id, Key = key, UntilUtc = until });
        await context.InsertNewAsync([.. keys], cancellationToken);
        if (!write.IsLater) return;
        await context.StoryKeys
            .Where(key => key.StoryId == story.Id && key.UntilUtc < until)
            .ExecuteUpdateAsync(key => key.SetProperty(changed => changed.UntilUtc, until), cancellationToken);
    }

    public async Task RecordAsync(Guid articleId, TrackDecision decision, CancellationToken cancellationToken)
    {
        var row = DecisionRow.From(articleId, decision);
        if (!decision.IsVersion || !await IsPlacedAsync(articleId, cancellationToken)) await context.WriteAsync(row, cancellationToken);
        await context.InsertNewAsync(
            [.. decision.Mentions.Select(mention => StoryMentionRow.From(articleId, mention)).DistinctBy(row => row.Parties)], cancellationToken);
        if (decision.Print is { } print) await terms.AddAsync(print, cancellationToken);
    }

    public async Task<Story?> FindAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var story = await ReadAsync(storyId, cancellationToken);
        return story?.MergedInto is { } into ? await FindAsync(into, cancellationToken) : story;
    }

    public async Task<IReadOnlyList<Story>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Stories
            .Where(story => story.MergedInto == null)
            .ThatTell()
            .OrderByDescending(story => story.OpenedUtc).ThenByDescending(story => story.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToStory())];
    }

    public async Task<IReadOnlyList<Guid>> DueAsync(DateTimeOffset nowUtc, int max, CancellationToken cancellationToken) =>
        await context.Stories
            .Where(story => story.DueUtc != null && story.DueUtc <= nowUtc)
            .OrderBy(story => story.DueUtc)
            .Take(max)
            .Select(story => story.Id)
            .ToListAsync(cancellationToken);

    public async Task PruneAsync(StoryHorizon horizon, CancellationToken cancellationToken)
    {
        await context.StoryKeys.Where(key => key.UntilUtc < horizon.KeysBeforeUtc).ExecuteDeleteAsync(cancellationToken);
        await context.StoryTerms.Where(term => term.SeenUtc < horizon.TermsBeforeUtc).ExecuteDeleteAsync(cancellationToken);
        var untold = context.Stories.ThatCollect().Where(story => story.OpenedUtc < horizon.UntoldBeforeUtc && story.LastPublishedUtc < horizon.UntoldBeforeUtc);
        var demo = context.Feeds.Where(feed => feed.Origin == FeedOrigin.Demo).Select(feed => feed.Id);
        await context.StoryMentions
            .Where(mention => context.Articles.Any(article =>
                article.Id == mention.ArticleId && article.ReceivedUtc < horizon.KeysBeforeUtc && !demo.Contains(article.FeedId)))
            .ExecuteDeleteAsync(cancellationToken);
        await context.StoryMentions.Where(mention => mention.StoryId != null && untold.Select(story => story.Id).Contains(mention.StoryId.Value))
            .ExecuteUpdateAsync(row => row.SetProperty(changed => changed.StoryId, (Guid?)null), cancellationToken);
        await context.Decisions.Where(row => row.StoryId != null && untold.Select(story => story.Id).Contains(row.StoryId.Value))
            .ExecuteUpdateAsync(row => row.SetProperty(changed => changed.StoryId, (Guid?)null), cancellationToken);
        await context.StoryKeys.Where(key => untold.Select(story => story.Id).Contains(key.StoryId)).ExecuteDeleteAsync(cancellationToken);
        await untold.ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Guid>> ArticlesAsync(Guid storyId, CancellationToken cancellationToken) =>
        await context.Decisions
            .Where(row => row.StoryId == storyId && row.Role != ArticleRole.Mention)
            .Join(context.Articles, row => row.ArticleId, article => article.Id, (row, article) => article)
            .OrderBy(article => article.ReceivedUtc).ThenBy(article => article.Id)
            .Select(article => article.Id)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<StoryMention>> MentionsAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var rows = await context.StoryMentions
            .Where(row => row.StoryId == null || row.StoryId != storyId)
            .Where(row => context.Decisions.Any(decision => decision.ArticleId == row.ArticleId && decision.StoryId == storyId))
            .GroupBy(row => new { row.Parties, row.StoryId })
            .Select(group => new { group.Key.Parties, group.Key.StoryId, Articles = group.Count() })
            .OrderByDescending(group => group.Articles).ThenBy(group => group.Parties)
            .Take(MostMentions)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StoryMention(StoryMentionRow.PartiesOf(row.Parties), row.StoryId))];
    }

    public async Task MoveAsync(StoryMove move, CancellationToken cancellationToken)
    {
        var decisions = context.Decisions.Where(row => row.StoryId == move.From);
        var words = context.StoryTerms.Where(row => row.StoryId == move.From);
        if (move.ArticleIds is null)
        {
            // What was merged into the story before goes with it, and who recalls it recalls the other.
            await context.StoryMentions.Where(row => row.StoryId == move.From)
                .ExecuteUpdateAsync(row => row.SetProperty(changed => changed.StoryId, move.To), cancellationToken);
            await context.Stories.Where(row => row.MergedInto == move.From)
                .ExecuteUpdateAsync(row => row.SetProperty(changed => changed.MergedInto, move.To), cancellationToken);
        }

        if (move.ArticleIds is { } moved)
        {
            decisions = decisions.Where(row => moved.Contains(row.ArticleId));
            words = words.Where(row => moved.Contains(row.ArticleId));
        }

        await decisions.ExecuteUpdateAsync(row => row.SetProperty(changed => changed.StoryId, move.To), cancellationToken);
        await words.ExecuteUpdateAsync(row => row.SetProperty(changed => changed.StoryId, move.To), cancellationToken);
    }

    public Task AuditAsync(StoryCorrection correction, CancellationToken cancellationToken) =>
        context.InsertNewAsync(StoryCorrectionRow.From(correction), cancellationToken);

    public async Task<IReadOnlyList<StoryCorrection>> CorrectionsAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var rows = await context.StoryCorrections
            .Where(row => row.StoryId == storyId || row.OtherId == storyId)
            .OrderByDescending(row => row.AtUtc).ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToCorrection())];
    }

    // An article that names one party of a story and one that names the other lock no party in common, but the story.
    public async Task<IReadOnlyList<Story>> HoldAsync(IReadOnlyList<Guid> storyIds, CancellationToken cancellationToken)
    {
        if (storyIds.Count == 0) return [];
        var ids = StoryStatements.Padded(storyIds, Guid.Empty);
        var held = new HeldQuery(StoryStatements.Stories(ids.Length), ids) { Locks = PartyLock.KeysOf([.. storyIds.Select(id => id.ToString("N"))]) };
        return await held.ReadAsync(context, reader => StoryRow.Read(reader.GetString(0)), cancellationToken);
    }

    // Somebody may have merged one of them while this transaction waited for its lock: the story that it became a part of counts.
    private async Task<IReadOnlyList<Story>> HoldCurrentAsync(IReadOnlyList<Guid> storyIds, CancellationToken cancellationToken)
    {
        var held = await HoldAsync(storyIds, cancellationToken);
        var gone = storyIds.Except(held.Select(story => story.Id)).ToList();
        if (gone.Count == 0) return held;
        var into = await context.Stories
            .Where(story => gone.Contains(story.Id) && story.MergedInto != null)
            .Select(story => story.MergedInto!.Value)
            .ToListAsync(cancellationToken);
        var others = await HoldAsync([.. into.Except(held.Select(story => story.Id))], cancellationToken);
        return [.. held.Concat(others).OrderByDescending(story => story.LastPublishedUtc).ThenBy(story => story.Id)];
    }

    private Task<bool> IsPlacedAsync(Guid articleId, CancellationToken cancellationToken) => context.Decisions.AnyAsync(
        row => row.ArticleId == articleId && row.StoryId != null && row.Role != ArticleRole.Mention && row.Role != ArticleRole.None,
        cancellationToken);

    private async Task<Story?> ReadAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var row = await context.Stories.FirstOrDefaultAsync(story => story.Id == storyId, cancellationToken);
        return row?.ToStory();
    }
}
