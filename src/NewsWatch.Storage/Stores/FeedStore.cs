using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class FeedStore(StoreContext context) : IFeedStore
{
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
        var sql = $$"""
            SELECT * FROM feeds
            WHERE watched AND disabled_utc IS NULL AND next_check_utc <= {0} AND (lease_until_utc IS NULL OR lease_until_utc <= {0})
            ORDER BY next_check_utc LIMIT {1} {{context.TakeRows}}
            """;
        var due = await context.Feeds.FromSqlRaw(sql, context.ForSql(lease.NowUtc), lease.MaxFeeds)
            .AsTracking()
            .ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            row.LeaseOwner = lease.Owner;
            row.LeaseUntilUtc = lease.NowUtc + lease.Duration;
        }

        await context.SaveChangesAsync(cancellationToken);
        return [.. due.Select(row => row.ToFeed())];
    }

    public async Task<bool> CompleteAsync(FeedCheck check, CancellationToken cancellationToken)
    {
        var held = context.Feeds.Where(feed => feed.Id == check.FeedId && feed.LeaseOwner == check.LeaseOwner);
        var completed = check.Error is null
            ? await SucceedAsync(held, check, cancellationToken)
            : await FailAsync(held, check, cancellationToken);
        return completed == 1;
    }

    public Task ReleaseLeasesAsync(CancellationToken cancellationToken) => context.Feeds
        .Where(feed => feed.LeaseUntilUtc != null)
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.LeaseOwner, (string?)null)
                .SetProperty(feed => feed.LeaseUntilUtc, (DateTimeOffset?)null),
            cancellationToken);

    public Task CountEntriesAsync(Guid feedId, int newEntries, CancellationToken cancellationToken) => context.Feeds
        .Where(feed => feed.Id == feedId)
        .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.Entries, feed => feed.Entries + newEntries), cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        context.Feeds.Where(feed => feed.Watched && feed.DisabledUtc == null).MinAsync(
            feed => feed.LeaseUntilUtc > feed.NextCheckUtc ? feed.LeaseUntilUtc : (DateTimeOffset?)feed.NextCheckUtc, cancellationToken);

    public async Task<IReadOnlyList<Feed>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Feeds.Where(feed => feed.Watched).ToListAsync(cancellationToken);
        // Sorted here: each database has its own idea of the order of letters.
        return [.. rows.OrderBy(row => row.Url, StringComparer.Ordinal).Select(row => row.ToFeed())];
    }

    private static Task<int> SucceedAsync(IQueryable<FeedRow> held, FeedCheck check, CancellationToken cancellationToken) =>
        held.ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.LeaseOwner, (string?)null)
                .SetProperty(feed => feed.LeaseUntilUtc, (DateTimeOffset?)null)
                .SetProperty(feed => feed.LastCheckUtc, check.CheckedUtc)
                .SetProperty(feed => feed.NextCheckUtc, check.NextCheckUtc)
                .SetProperty(feed => feed.LastSuccessUtc, check.CheckedUtc)
                .SetProperty(feed => feed.LastError, (string?)null)
                .SetProperty(feed => feed.Failures, 0)
                .SetProperty(feed => feed.Etag, check.ETag)
                .SetProperty(feed => feed.LastModified, check.LastModified)
                .SetProperty(feed => feed.Publisher, feed => feed.Publisher == "" ? check.Title ?? "" : feed.Publisher)
                .SetProperty(feed => feed.Language, feed => feed.Language ?? check.Language),
            cancellationToken);

    private static Task<int> FailAsync(IQueryable<FeedRow> held, FeedCheck check, CancellationToken cancellationToken) =>
        held.ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.LeaseOwner, (string?)null)
                .SetProperty(feed => feed.LeaseUntilUtc, (DateTimeOffset?)null)
                .SetProperty(feed => feed.LastCheckUtc, check.CheckedUtc)
                .SetProperty(feed => feed.NextCheckUtc, check.NextCheckUtc)
                .SetProperty(feed => feed.LastError, check.Error)
                .SetProperty(feed => feed.Failures, feed => feed.Failures + 1),
            cancellationToken);
}
