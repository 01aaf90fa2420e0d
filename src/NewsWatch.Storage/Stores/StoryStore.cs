using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class StoryStore(StoreContext context) : IStoryStore
{
    public Task LockPartiesAsync(IReadOnlyList<string> parties, CancellationToken cancellationToken) =>
        parties.Count == 0 ? Task.CompletedTask : context.HoldAsync(PartyLock.KeysOf(parties), cancellationToken);

    public async Task<IReadOnlyList<Story>> CandidatesAsync(
        IReadOnlyList<string> parties, DateTimeOffset sinceUtc, CancellationToken cancellationToken)
    {
        var ids = await context.StoryParties
            .Where(row => parties.Contains(row.Party) && row.LastPublishedUtc >= sinceUtc)
            .Select(row => row.StoryId)
            .Distinct()
            .ToListAsync(cancellationToken);

        // An article that names one party of a story and one that names the other lock no party in common, but the story.
        if (ids.Count > 0) await context.HoldAsync(PartyLock.KeysOf([.. ids.Select(id => id.ToString("N"))]), cancellationToken);
        var rows = await context.Stories
            .Where(story => ids.Contains(story.Id))
            .OrderByDescending(story => story.LastPublishedUtc).ThenByDescending(story => story.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToStory())];
    }

    public async Task SaveAsync(Story story, CancellationToken cancellationToken)
    {
        await context.WriteAsync(StoryRow.From(story), cancellationToken);
        await context.StoryParties.Where(row => row.StoryId == story.Id).ExecuteDeleteAsync(cancellationToken);
        var parties = story.Deal.Parties.Distinct(StringComparer.Ordinal).Select(party => new StoryPartyRow
        {
            StoryId = story.Id,
            Party = party,
            LastPublishedUtc = story.LastPublishedUtc,
        });
        await context.InsertNewAsync([.. parties], cancellationToken);
    }

    public Task RecordAsync(Guid articleId, TrackDecision decision, CancellationToken cancellationToken) =>
        context.WriteAsync(DecisionRow.From(articleId, decision), cancellationToken);

    public async Task<Story?> FindAsync(Guid storyId, CancellationToken cancellationToken)
    {
        var row = await context.Stories.FirstOrDefaultAsync(story => story.Id == storyId, cancellationToken);
        return row?.ToStory();
    }

    public async Task<IReadOnlyList<Story>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Stories
            .OrderByDescending(story => story.OpenedUtc).ThenByDescending(story => story.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToStory())];
    }
}
