using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class WatchListStore(StoreContext context) : IWatchListStore
{
    public async Task<IReadOnlySet<Guid>> AddAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken)
    {
        var rows = feeds.DistinctBy(feed => feed.Id).Select(feed => FeedRow.From(feed with { Origin = FeedOrigin.Added })).ToList();
        var added = await context.InsertNewIdsAsync([.. rows], cancellationToken);
        foreach (var row in rows.Where(row => !added.Contains(row.Id)).ToList())
        {
            if (await TakeUpAsync(row, cancellationToken)) added.Add(row.Id);
        }

        return added;
    }

    public async Task<bool> RemoveAsync(Guid feedId, CancellationToken cancellationToken) =>
        await context.Feeds
            .Where(feed => feed.Id == feedId && feed.Watched && feed.Origin == FeedOrigin.Added)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(feed => feed.Watched, false)
                    // A hub that pushes is told at once.
                    .SetProperty(feed => feed.HubAskedUtc, (DateTimeOffset?)null),
                cancellationToken) == 1;

    public async Task<bool> PauseAsync(Guid feedId, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        await context.Feeds
            .Where(feed => feed.Id == feedId && feed.Watched && feed.DisabledUtc == null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(feed => feed.DisabledUtc, nowUtc)
                    .SetProperty(feed => feed.DisabledReason, Feed.PausedReason),
                cancellationToken) == 1;

    public async Task<bool> ResumeAsync(Guid feedId, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        await context.Feeds
            .Where(feed => feed.Id == feedId && feed.Watched && feed.DisabledUtc != null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(feed => feed.DisabledUtc, (DateTimeOffset?)null)
                    .SetProperty(feed => feed.DisabledReason, (string?)null)
                    .SetProperty(feed => feed.NextCheckUtc, nowUtc),
                cancellationToken) == 1;

    public async Task<bool> CheckByAsync(Guid feedId, DateTimeOffset atUtc, CancellationToken cancellationToken) =>
        await context.Feeds
            .Where(feed => feed.Id == feedId && feed.Watched && feed.DisabledUtc == null && feed.NextCheckUtc > atUtc)
            .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.NextCheckUtc, atUtc), cancellationToken) == 1;

    private async Task<bool> TakeUpAsync(FeedRow wanted, CancellationToken cancellationToken) =>
        await context.Feeds
            .Where(feed => feed.Id == wanted.Id && (!feed.Watched || feed.DisabledUtc != null))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(feed => feed.Watched, true)
                    .SetProperty(feed => feed.Origin, FeedOrigin.Added)
                    .SetProperty(feed => feed.Title, feed => wanted.Title ?? feed.Title)
                    .SetProperty(feed => feed.Folder, wanted.Folder)
                    .SetProperty(feed => feed.DisabledUtc, (DateTimeOffset?)null)
                    .SetProperty(feed => feed.DisabledReason, (string?)null)
                    .SetProperty(feed => feed.NextCheckUtc, wanted.NextCheckUtc),
                cancellationToken) == 1;
}
