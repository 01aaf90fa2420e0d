using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class SubscriptionStore(StoreContext context, TimeProvider clock) : ISubscriptionStore
{
    /// <summary>Any number that nothing else locks: versions become visible in their order.</summary>
    private const long VersionLock = 0x4E57_5355_4256_4552;

    /// <summary>Owner of what holds only the mutes of a declared subscription; no key has this name.</summary>
    private const string Nobody = "";

    private static readonly TimeSpan RequestsKept = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<StoredSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Subscriptions
            .Where(row => row.Subscription != null && row.Owner != Nobody && (owner == null || row.Owner == owner))
            .OrderBy(row => row.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToStored()!)];
    }

    public async Task<StoredSubscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await context.Subscriptions.FirstOrDefaultAsync(subscription => subscription.Id == id && subscription.Owner != Nobody, cancellationToken);
        return row?.ToStored();
    }

    public async Task<IReadOnlyList<StoredSubscription>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await context.Subscriptions
            .Where(row => EF.Parameter(ids).Contains(row.Id) && row.Subscription != null && row.Owner != Nobody)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToStored()!)];
    }

    public async Task<IReadOnlyList<Invitation>> InviteAsync(
        string id, Func<IReadOnlyList<Invitation>, IReadOnlyList<Invitation>> change, CancellationToken cancellationToken)
    {
        await context.HoldAsync([VersionLock], cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } known) return [];
        var changed = known.Subscription with { Invitations = change(known.Subscription.Invitations) };
        var json = Facts.Write(changed);
        await context.Subscriptions
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(subscription => subscription.Subscription, json), cancellationToken);
        return changed.Invitations;
    }

    public async Task<StoredSubscription?> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken)
    {
        var version = await NextVersionAsync(cancellationToken);
        var known = await FindAsync(subscription.Subscription.Id, cancellationToken);
        if ((known?.Version ?? 0) != subscription.Version) return null;
        var now = clock.GetUtcNow();
        var saved = subscription with { Version = version, CreatedUtc = known?.CreatedUtc ?? now, UpdatedUtc = now };
        await context.WriteAsync(SubscriptionRow.From(saved), cancellationToken);
        return saved;
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Mute>>> DeclaredMutesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var rows = await context.Subscriptions
            .Where(row => EF.Parameter(ids).Contains(row.Id) && row.Subscription != null)
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.ToStored()!.Subscription.Mutes, StringComparer.Ordinal);
    }

    public async Task MuteDeclaredAsync(string id, IReadOnlyList<Mute> mutes, CancellationToken cancellationToken)
    {
        var version = await NextVersionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var row = await context.Subscriptions.FirstOrDefaultAsync(subscription => subscription.Id == id, cancellationToken);

        // One that was stored before it was declared stands behind the declaration, and comes back without it.
        var known = row?.ToStored() ?? new StoredSubscription
        {
            Subscription = new Subscription { Id = id, Destinations = [] }, Owner = Nobody, CreatedUtc = now, UpdatedUtc = now,
        };
        var muted = known with { Subscription = known.Subscription with { Mutes = mutes }, Version = version, UpdatedUtc = now };
        await context.WriteAsync(SubscriptionRow.From(muted), cancellationToken);
    }

    public async Task<RepeatedRequest?> FindRequestAsync(string owner, string key, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - RequestsKept;
        var row = await context.RepeatedRequests.FirstOrDefaultAsync(
            request => request.Owner == owner && request.Key == key && request.CreatedUtc >= since, cancellationToken);
        return row?.ToRequest();
    }

    public async Task RememberAsync(RepeatedRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var forgotten = now - RequestsKept;
        await context.RepeatedRequests.Where(row => row.CreatedUtc < forgotten).ExecuteDeleteAsync(cancellationToken);
        await context.InsertNewAsync(RepeatedRequestRow.From(request, now), cancellationToken);
    }

    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var version = await NextVersionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var removed = await context.Subscriptions
            .Where(row => row.Id == id && row.Subscription != null)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(subscription => subscription.Subscription, (string?)null)
                    .SetProperty(subscription => subscription.Owner, "")
                    .SetProperty(subscription => subscription.Version, version)
                    .SetProperty(subscription => subscription.UpdatedUtc, now),
                cancellationToken);
        return removed == 1;
    }

    public async Task<IReadOnlyList<SubscriptionChange>> ChangesSinceAsync(long version, CancellationToken cancellationToken)
    {
        var rows = await context.Subscriptions
            .Where(row => row.Version > version)
            .OrderBy(row => row.Version)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SubscriptionChange(row.Id, row.Version, row.ToStored()))];
    }

    public Task HoldAsync(CancellationToken cancellationToken) => context.ShareAsync(VersionLock, cancellationToken);

    public Task HoldAloneAsync(CancellationToken cancellationToken) => context.HoldAsync([VersionLock], cancellationToken);

    private async Task<long> NextVersionAsync(CancellationToken cancellationToken)
    {
        await context.HoldAsync([VersionLock], cancellationToken);
        return (await context.Subscriptions.MaxAsync(row => (long?)row.Version, cancellationToken) ?? 0) + 1;
    }
}
