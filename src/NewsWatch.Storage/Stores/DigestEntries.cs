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

    public static async Task<ILookup<Guid, Guid>> ListAsync(StoreContext context, IReadOnlyList<Guid> digestIds, CancellationToken cancellationToken)
    {
        var entries = await context.DigestEntries
            .Where(entry => EF.Parameter(digestIds).Contains(entry.DigestId))
            .Join(context.Alerts, entry => entry.AlertId, alert => alert.Id, (entry, alert) => new { entry.DigestId, entry.AlertId, alert.RaisedUtc })
            .OrderBy(entry => entry.RaisedUtc).ThenBy(entry => entry.AlertId)
            .ToListAsync(cancellationToken);
        return entries.ToLookup(entry => entry.DigestId, entry => entry.AlertId);
    }

    /// <summary>They stay open until the transaction ends: whoever claims one waits for that.</summary>
    private static async Task<HashSet<Guid>> OpenAsync(StoreContext context, List<Guid> ids, CancellationToken cancellationToken)
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
