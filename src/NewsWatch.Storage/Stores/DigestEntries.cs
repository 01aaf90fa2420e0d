using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

/// <summary>What digests collect. One that was attempted is closed, so that its identity always stands for the same alerts.</summary>
internal static class DigestEntries
{
    /// <summary>Puts the alerts into their digests, which must be stored. Those that came too late are given back to go by themselves.</summary>
    public static async Task<IReadOnlyList<Delivery>> AddAsync(StoreContext context, IReadOnlyList<Delivery> digests, CancellationToken cancellationToken)
    {
        foreach (var digest in digests.DistinctBy(digest => digest.Id).OrderBy(digest => digest.Id)) await ReviveAsync(context, digest, cancellationToken);
        var open = await OpenAsync(context, [.. digests.Select(digest => digest.Id).Distinct().Order()], cancellationToken);
        var timely = digests.Where(digest => open.Contains(digest.Id)).ToList();
        if (timely.Count > 0)
        {
            await context.InsertNewAsync(
                [.. timely.Select(digest => new DigestEntryRow { DigestId = digest.Id, AlertId = digest.AlertId })], cancellationToken);
        }

        return [.. digests.Except(timely).Select(digest => digest with
        {
            Id = DeliveryIdentity.ForLate(digest.Id, digest.AlertId),
            IsDigest = false,
            DueUtc = digest.CreatedUtc,
        })];
    }

    public static async Task<ILookup<Guid, Guid>> ListAsync(
        StoreContext context, IReadOnlyList<Guid> digestIds, int take, CancellationToken cancellationToken)
    {
        List<(Guid Digest, Guid Alert)> entries = [];
        foreach (var id in digestIds)
        {
            var alerts = await context.DigestEntries
                .Where(entry => entry.DigestId == id)
                .Join(context.Alerts, entry => entry.AlertId, alert => alert.Id, (entry, alert) => new { entry.AlertId, alert.RaisedUtc })
                .OrderBy(entry => entry.RaisedUtc).ThenBy(entry => entry.AlertId)
                .Take(take)
                .Select(entry => entry.AlertId)
                .ToListAsync(cancellationToken);
            entries.AddRange(alerts.Select(alert => (id, alert)));
        }

        return entries.ToLookup(entry => entry.Digest, entry => entry.Alert);
    }

    /// <summary>Puts what one digest has collected into another, each alert once.</summary>
    public static async Task MoveAsync(StoreContext context, Guid from, Guid to, CancellationToken cancellationToken)
    {
        await context.DigestEntries
            .Where(entry => entry.DigestId == from && !context.DigestEntries.Any(other => other.DigestId == to && other.AlertId == entry.AlertId))
            .ExecuteUpdateAsync(row => row.SetProperty(entry => entry.DigestId, to), cancellationToken);
        await context.DigestEntries.Where(entry => entry.DigestId == from).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// One that was given up while it collected, since its reader had ended it or its destination was taken out, goes on collecting now that
    /// there is an alert for it again.
    /// </summary>
    private static Task<int> ReviveAsync(StoreContext context, Delivery digest, CancellationToken cancellationToken)
    {
        if (digest.DueUtc <= digest.CreatedUtc) return Task.FromResult(0);
        return context.Deliveries
            .Where(delivery => delivery.Id == digest.Id && delivery.State == DeliveryState.Dead && delivery.Attempt == 1
                && !context.DeliveryAttempts.Any(attempt => attempt.DeliveryId == delivery.Id))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(delivery => delivery.State, DeliveryState.Queued)
                    .SetProperty(delivery => delivery.DueUtc, digest.DueUtc)
                    .SetProperty(delivery => delivery.LastError, (string?)null),
                cancellationToken);
    }

    /// <summary>They stay open until the transaction ends: whoever claims one waits for that.</summary>
    public static async Task<HashSet<Guid>> OpenAsync(StoreContext context, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var open = new HashSet<Guid>();
        foreach (var id in ids)
        {
            var held = await context.Database
                .SqlQueryRaw<Guid>(
                    $"SELECT id AS \"Value\" FROM deliveries WHERE id = {{0}} AND state = 'Queued' AND attempt = 1 {context.HoldRows}", id)
                .ToListAsync(cancellationToken);
            open.UnionWith(held);
        }

        return open;
    }
}
