using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class FeedStore(StoreContext context) : IFeedStore
{
    /// <summary>Enough to find free hosts behind one with many feeds; what is left over is found at the next look.</summary>
    private const int RowsPerLook = 512;

    public async Task DeclareAsync(IReadOnlyList<Feed> declared, CancellationToken cancellationToken)
    {
        await context.InsertNewAsync([.. declared.Select(FeedRow.From)], cancellationToken);
        var wanted = declared.DistinctBy(feed => feed.Id).ToDictionary(feed => feed.Id);
        var known = await context.Feeds.AsTracking().ToListAsync(cancellationToken);
        foreach (var row in known)
        {
            row.Watched = wanted.TryGetValue(row.Id, out var feed) || (row.Watched && row.Origin == FeedOrigin.Added);
            // Rows that an earlier version wrote have none.
            if (row.Host.Length == 0) row.Host = FeedAddress.HostOf(row.MovedTo ?? row.Url);
            if (feed is null) continue;
            // What settings leave open, a check may have learnt from the feed itself.
            if (feed.Publisher.Length > 0) row.Publisher = feed.Publisher;
            row.Language = feed.Language ?? row.Language;
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Feed>> LeaseDueAsync(FeedLease lease, CancellationToken cancellationToken)
    {
        // One process takes at a time: two that take two feeds of one host at once would not see each other.
        await context.HoldAsync([StoreLocks.Leases], cancellationToken);
        var due = await context.Feeds.FromSqlRaw(FeedStatements.Due(context), context.ForSql(lease.NowUtc), RowsPerLook)
            .ToListAsync(cancellationToken);
        var taken = due
            .GroupBy(row => row.Host, StringComparer.Ordinal)
            .Take(lease.MaxHosts)
            .SelectMany(host => host.Take(lease.MaxPerHost))
            .ToList();
        var ids = taken.ConvertAll(row => row.Id);
        await context.Feeds.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.LeaseOwner, lease.Owner)
                .SetProperty(feed => feed.LeaseUntilUtc, lease.NowUtc + lease.Duration),
            cancellationToken);
        return taken.ConvertAll(row => row.ToFeed());
    }

    public async Task<IReadOnlyList<Feed>> HoldAsync(string owner, IReadOnlyList<Guid> feedIds, CancellationToken cancellationToken)
    {
        var held = new List<Feed>(feedIds.Count);
        foreach (var chunk in feedIds.Chunk(FeedStatements.HeldFeeds))
        {
            var padded = chunk.Concat(Enumerable.Repeat(chunk[0], FeedStatements.HeldFeeds - chunk.Length)).Cast<object>();
            var rows = await context.Feeds.FromSqlRaw(FeedStatements.Held(context), [owner, .. padded]).ToListAsync(cancellationToken);
            held.AddRange(rows.Select(row => row.ToFeed()));
        }

        return held;
    }

    public Task CompleteAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellationToken) =>
        context.UpdateAsync([.. feeds.Select(FeedRow.From)], FeedStatements.CheckColumns, cancellationToken);

    public Task ReleaseAsync(string owner, IReadOnlyList<Guid> feedIds, CancellationToken cancellationToken) =>
        ReleaseAsync(context.Feeds.Where(feed => feedIds.Contains(feed.Id) && feed.LeaseOwner == owner), cancellationToken);

    public Task ReleaseLeasesAsync(CancellationToken cancellationToken) =>
        ReleaseAsync(context.Feeds.Where(feed => feed.LeaseUntilUtc != null), cancellationToken);

    public async Task PauseHostAsync(HostPause pause, DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        await context.HostPauses.Where(row => row.UntilUtc <= nowUtc).ExecuteDeleteAsync(cancellationToken);
        var known = await context.HostPauses.FirstOrDefaultAsync(row => row.Host == pause.Host, cancellationToken);
        if (known?.UntilUtc >= pause.UntilUtc) return;
        var row = new HostPauseRow { Host = pause.Host, UntilUtc = pause.UntilUtc, Reason = pause.Reason };
        await context.WriteAsync(row, cancellationToken);
    }

    public async Task<IReadOnlyList<HostPause>> ListPausesAsync(DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        var rows = await context.HostPauses.Where(row => row.UntilUtc > nowUtc).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new HostPause(row.Host, row.UntilUtc, row.Reason));
    }

    public async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset afterUtc, CancellationToken cancellationToken)
    {
        var next = await context.Feeds.FromSqlRaw(FeedStatements.NextDue, context.ForSql(afterUtc)).ToListAsync(cancellationToken);
        return next.Count == 0 ? null : next[0].NextCheckUtc;
    }

    public async Task<Feed?> FindAsync(Guid feedId, CancellationToken cancellationToken)
    {
        var row = await context.Feeds.FirstOrDefaultAsync(feed => feed.Id == feedId && feed.Watched, cancellationToken);
        return row?.ToFeed();
    }

    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Feeds.Where(feed => feed.Watched).ToListAsync(cancellationToken);
        // Sorted here: each database has its own idea of the order of letters.
        return [.. rows.OrderBy(row => row.Url, StringComparer.Ordinal).Select(row => row.ToFeed())];
    }

    private static Task ReleaseAsync(IQueryable<FeedRow> feeds, CancellationToken cancellationToken) => feeds.ExecuteUpdateAsync(
        row => row
            .SetProperty(feed => feed.LeaseOwner, (string?)null)
            .SetProperty(feed => feed.LeaseUntilUtc, (DateTimeOffset?)null),
        cancellationToken);
}
