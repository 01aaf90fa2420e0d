using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class HubStore(StoreContext context) : IHubStore
{
    /// <summary>How often a hub that does not confirm the end of a subscription is asked for it again.</summary>
    private static readonly TimeSpan EndingPause = TimeSpan.FromHours(1);

    // {0} is now, {1} the moment before which a request for the end counts as unheard.
    private const string Due =
        """
        hub_url IS NOT NULL AND (
            (watched AND disabled_utc IS NULL AND hub_next_ask_utc <= {0})
            OR ((NOT watched OR disabled_utc IS NOT NULL) AND hub_lease_until_utc > {0}
                AND (hub_asked_utc IS NULL OR hub_asked_utc <= {1})))
        """;

    public async Task OfferAsync(Guid feedId, HubOffer? offer, DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        var (url, topic) = (offer?.Hub, offer?.Topic);
        DateTimeOffset? nextAskUtc = offer is null ? null : nowUtc;
        await context.Feeds
            .Where(feed => feed.Id == feedId && (feed.HubUrl != url || feed.HubTopic != topic))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(feed => feed.HubUrl, url)
                    .SetProperty(feed => feed.HubTopic, topic)
                    .SetProperty(feed => feed.HubSecret, (string?)null)
                    .SetProperty(feed => feed.HubAskedUtc, (DateTimeOffset?)null)
                    .SetProperty(feed => feed.HubVerifiedUtc, (DateTimeOffset?)null)
                    .SetProperty(feed => feed.HubLeaseUntilUtc, (DateTimeOffset?)null)
                    .SetProperty(feed => feed.HubNextAskUtc, nextAskUtc)
                    .SetProperty(feed => feed.HubFailures, 0)
                    .SetProperty(feed => feed.HubError, (string?)null),
                cancellationToken);
    }

    public Task<bool> HasDueAsync(DateTimeOffset nowUtc, CancellationToken cancellationToken) => context.Feeds
        .FromSqlRaw($"SELECT * FROM feeds WHERE {Due}", context.ForSql(nowUtc), context.ForSql(nowUtc - EndingPause))
        .AnyAsync(cancellationToken);

    public async Task<IReadOnlyList<HubSubscription>> TakeDueAsync(
        DateTimeOffset nowUtc, DateTimeOffset claimUntilUtc, int max, CancellationToken cancellationToken)
    {
        var sql = $"SELECT * FROM feeds WHERE {Due} ORDER BY hub_next_ask_utc LIMIT {{2}} {context.TakeRows}";
        var rows = await context.Feeds
            .FromSqlRaw(sql, context.ForSql(nowUtc), context.ForSql(nowUtc - EndingPause), max)
            .ToListAsync(cancellationToken);
        var due = rows.ConvertAll(ToSubscription);
        var ids = rows.ConvertAll(row => row.Id);
        var ending = due.Where(subscription => !subscription.IsWanted).Select(subscription => subscription.Feed.Id).ToList();
        await context.Feeds.Where(feed => ids.Contains(feed.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.HubNextAskUtc, claimUntilUtc), cancellationToken);
        await context.Feeds.Where(feed => ending.Contains(feed.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.HubAskedUtc, nowUtc), cancellationToken);
        return due;
    }

    public Task BeginAsync(Guid feedId, HubAttempt attempt, CancellationToken cancellationToken) =>
        Row(feedId).ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.HubSecret, attempt.Secret)
                .SetProperty(feed => feed.HubAskedUtc, attempt.AskedUtc)
                .SetProperty(feed => feed.HubNextAskUtc, attempt.NextAskUtc),
            cancellationToken);

    public Task PostponeAsync(Guid feedId, DateTimeOffset nextAskUtc, CancellationToken cancellationToken) => Row(feedId).ExecuteUpdateAsync(
        row => row
            .SetProperty(feed => feed.HubAskedUtc, (DateTimeOffset?)null)
            .SetProperty(feed => feed.HubNextAskUtc, nextAskUtc),
        cancellationToken);

    public Task FailAsync(Guid feedId, HubFailure failure, CancellationToken cancellationToken) => Row(feedId).ExecuteUpdateAsync(
        row => row
            .SetProperty(feed => feed.HubAskedUtc, (DateTimeOffset?)null)
            .SetProperty(feed => feed.HubFailures, feed => feed.HubFailures + 1)
            .SetProperty(feed => feed.HubError, failure.Reason)
            .SetProperty(feed => feed.HubNextAskUtc, failure.NextAskUtc)
            .SetProperty(feed => feed.HubLeaseUntilUtc, feed => failure.IsDenial ? null : feed.HubLeaseUntilUtc),
        cancellationToken);

    public Task VerifyAsync(Guid feedId, HubGrant grant, CancellationToken cancellationToken) =>
        Row(feedId).ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.HubVerifiedUtc, grant.VerifiedUtc)
                .SetProperty(feed => feed.HubLeaseUntilUtc, grant.LeaseUntilUtc)
                .SetProperty(feed => feed.HubNextAskUtc, grant.RenewUtc)
                .SetProperty(feed => feed.HubFailures, 0)
                .SetProperty(feed => feed.HubError, feed => feed.HubError == FeedHub.Silence ? feed.HubError : null),
            cancellationToken);

    public Task EndAsync(Guid feedId, CancellationToken cancellationToken) => Row(feedId).ExecuteUpdateAsync(
        row => row
            .SetProperty(feed => feed.HubLeaseUntilUtc, (DateTimeOffset?)null)
            .SetProperty(feed => feed.HubVerifiedUtc, (DateTimeOffset?)null)
            // A feed that comes back begins anew, with another secret and so another address.
            .SetProperty(feed => feed.HubAskedUtc, (DateTimeOffset?)null)
            .SetProperty(feed => feed.HubSecret, (string?)null),
        cancellationToken);

    public async Task<HubSubscription?> FindAsync(Guid feedId, CancellationToken cancellationToken)
    {
        var row = await Row(feedId).FirstOrDefaultAsync(feed => feed.HubUrl != null && feed.HubTopic != null, cancellationToken);
        return row is null ? null : ToSubscription(row);
    }

    public async Task CheckSoonAsync(Guid feedId, DateTimeOffset nowUtc, TimeSpan floor, CancellationToken cancellationToken)
    {
        var last = await Row(feedId).Select(feed => feed.LastCheckUtc).FirstOrDefaultAsync(cancellationToken);
        var soon = last is { } checkedUtc && checkedUtc + floor > nowUtc ? checkedUtc + floor : nowUtc;
        await Row(feedId).Where(feed => feed.NextCheckUtc > soon)
            .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.NextCheckUtc, soon), cancellationToken);
    }

    public Task NoteSilenceAsync(Guid feedId, CancellationToken cancellationToken) =>
        Row(feedId).ExecuteUpdateAsync(row => row.SetProperty(feed => feed.HubError, FeedHub.Silence), cancellationToken);

    public Task NotePushAsync(Guid feedId, HubDelivery delivery, CancellationToken cancellationToken)
    {
        var postings = PostingText.Write(delivery.Postings);
        return Row(feedId).ExecuteUpdateAsync(
            row => row
                .SetProperty(feed => feed.Entries, feed => feed.Entries + delivery.NewEntries)
                .SetProperty(feed => feed.Postings, postings)
                .SetProperty(feed => feed.LastSuccessUtc, delivery.ReceivedUtc)
                .SetProperty(feed => feed.HubError, feed => feed.HubError == FeedHub.Silence ? null : feed.HubError),
            cancellationToken);
    }

    private IQueryable<FeedRow> Row(Guid feedId) => context.Feeds.Where(feed => feed.Id == feedId);

    private static HubSubscription ToSubscription(FeedRow row)
    {
        var feed = row.ToFeed();
        return new HubSubscription(feed, feed.Hub!, row.Watched && row.DisabledUtc is null);
    }
}
