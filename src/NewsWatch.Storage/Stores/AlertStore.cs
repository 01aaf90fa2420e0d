using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class AlertStore(StoreContext context) : IAlertStore
{
    public async Task<IReadOnlySet<Guid>> AddNewAsync(IReadOnlyList<Alert> alerts, CancellationToken cancellationToken) =>
        alerts.Count == 0 ? new HashSet<Guid>() : await context.InsertNewIdsAsync(AlertRow.From(alerts), cancellationToken);

    public async Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken)
    {
        var row = await context.Alerts.FirstOrDefaultAsync(alert => alert.Id == alertId, cancellationToken);
        return row?.ToAlert();
    }

    public async Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken)
    {
        var rows = await context.Alerts.Where(alert => EF.Parameter(alertIds).Contains(alert.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.ToAlert());
    }

    public async Task<IReadOnlyDictionary<string, int>> ToldAsync(Guid storyId, CancellationToken cancellationToken)
    {
        // By identities, which an index finds: asking each alert whether its story was merged would read all that were ever raised.
        var story = await context.Stories.FirstOrDefaultAsync(row => row.Id == storyId, cancellationToken);
        List<Guid> ids = [storyId, .. story?.ToStory().Absorbed ?? []];
        return await context.Alerts
            .Where(alert => EF.Parameter(ids).Contains(alert.StoryId))
            .GroupBy(alert => alert.SubscriptionId)
            .Select(told => new { Id = told.Key, Last = told.Max(alert => alert.StoryId == storyId ? alert.Revision : 0) })
            .ToDictionaryAsync(told => told.Id, told => told.Last, StringComparer.Ordinal, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, int>> CountSinceAsync(
        IReadOnlyList<string> subscriptionIds, DateTimeOffset sinceUtc, CancellationToken cancellationToken)
    {
        if (subscriptionIds.Count == 0) return new Dictionary<string, int>(StringComparer.Ordinal);
        await context.HoldAsync(PartyLock.SharedKeysOf("limit", subscriptionIds), cancellationToken);
        var counted = await context.Alerts
            .Where(alert => EF.Parameter(subscriptionIds).Contains(alert.SubscriptionId) && alert.RaisedUtc >= sinceUtc)
            .GroupBy(alert => alert.SubscriptionId)
            .Select(group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Id, group => group.Count, StringComparer.Ordinal, cancellationToken);
        return subscriptionIds.ToDictionary(id => id, id => counted.GetValueOrDefault(id), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<Alert>> ListForAsync(string subscriptionId, Guid? storyId, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Alerts
            .Where(alert => alert.SubscriptionId == subscriptionId && (storyId == null || alert.StoryId == storyId))
            .OrderByDescending(alert => alert.RaisedUtc).ThenByDescending(alert => alert.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToAlert())];
    }

    public async Task<IReadOnlyList<AlertMark>> ListAfterAsync(
        string subscriptionId, AlertMark after, int take, CancellationToken cancellationToken)
    {
        var (sinceUtc, id) = (after.RaisedUtc, after.Id);
        var rows = await context.Alerts
            .Where(alert => alert.SubscriptionId == subscriptionId && alert.RaisedUtc >= sinceUtc && (alert.RaisedUtc > sinceUtc || alert.Id > id))
            .OrderBy(alert => alert.RaisedUtc).ThenBy(alert => alert.Id)
            .Select(alert => new { alert.RaisedUtc, alert.Id })
            .Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new AlertMark(row.RaisedUtc, row.Id))];
    }

    public async Task<int> EraseAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        // An attempt that ends meanwhile waits for this, and then finds nothing that it could be written to.
        await context.Database
            .SqlQueryRaw<Guid>($"SELECT id AS \"Value\" FROM deliveries WHERE subscription_id = {{0}} ORDER BY id {context.HoldRows}", subscriptionId)
            .ToListAsync(cancellationToken);
        return await EraseAsync(
            context.Alerts.Where(alert => alert.SubscriptionId == subscriptionId),
            context.Deliveries.Where(delivery => delivery.SubscriptionId == subscriptionId),
            cancellationToken);
    }

    public async Task<int> PruneAsync(DateTimeOffset beforeUtc, int take, CancellationToken cancellationToken)
    {
        // What waits for a destination that was disabled, and that nobody has enabled in all the time, is not on its way.
        var open = context.Deliveries.Where(delivery => delivery.State != DeliveryState.Delivered && delivery.State != DeliveryState.Dead
            && (delivery.LastError == null || delivery.LastError != DeliveryTurns.Disabled));
        var ids = await context.Alerts
            .Where(alert => alert.RaisedUtc < beforeUtc)
            .Where(alert => !open.Any(delivery => delivery.AlertId == alert.Id))
            .Where(alert => !context.DigestEntries.Any(entry => entry.AlertId == alert.Id && open.Any(delivery => delivery.Id == entry.DigestId)))
            .OrderBy(alert => alert.RaisedUtc)
            .Select(alert => alert.Id)
            .Take(take)
            .ToListAsync(cancellationToken);
        await context.DigestEntries.Where(entry => EF.Parameter(ids).Contains(entry.AlertId)).ExecuteDeleteAsync(cancellationToken);
        return await EraseAsync(
            context.Alerts.Where(alert => EF.Parameter(ids).Contains(alert.Id)),
            context.Deliveries.Where(delivery => EF.Parameter(ids).Contains(delivery.AlertId)),
            cancellationToken);
    }

    public async Task<IReadOnlyList<Alert>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Alerts
            .OrderByDescending(alert => alert.RaisedUtc).ThenByDescending(alert => alert.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToAlert())];
    }

    private async Task<int> EraseAsync(IQueryable<AlertRow> alerts, IQueryable<DeliveryRow> deliveries, CancellationToken cancellationToken)
    {
        await context.DeliveryAttempts
            .Where(attempt => deliveries.Any(delivery => delivery.Id == attempt.DeliveryId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.DigestEntries
            .Where(entry => deliveries.Any(delivery => delivery.Id == entry.DigestId))
            .ExecuteDeleteAsync(cancellationToken);
        await deliveries.ExecuteDeleteAsync(cancellationToken);
        return await alerts.ExecuteDeleteAsync(cancellationToken);
    }
}
