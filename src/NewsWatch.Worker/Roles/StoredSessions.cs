using Microsoft.Extensions.Caching.Memory;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// The sessions of the pages' readers, out of the store that all replicas share. While it is away those who came a moment ago are still known:
/// the page that says what is down is for operators.
/// </summary>
internal sealed class StoredSessions(IStore store, TimeProvider clock) : ISessions, IDisposable
{
    private const int MaxKnown = 1000;
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(10);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MaxKnown });

    public Task AddAsync(StoredSession session, CancellationToken cancellationToken) =>
        store.TransactAsync(write => write.Sessions.AddAsync(RowOf(session), cancellationToken), cancellationToken);

    public Task RenewAsync(StoredSession session, CancellationToken cancellationToken) =>
        store.TransactAsync(write => write.Sessions.RenewAsync(RowOf(session), cancellationToken), cancellationToken);

    public async Task<StoredSession?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var saved = await store.ReadAsync(read => read.Sessions.FindAsync(id, cancellationToken), cancellationToken);
            return Remember(id, saved is null ? null : new StoredSession { Id = saved.Id, Ticket = saved.Ticket, KeyId = saved.KeyId, ExpiresUtc = saved.ExpiresUtc });
        }
        catch (StoreUnavailableException) when (known.TryGetValue(id, out StoredSession? session) && session?.ExpiresUtc > clock.GetUtcNow())
        {
            return session;
        }
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        known.Remove(id);
        return store.TransactAsync(write => write.Sessions.RemoveAsync(id, cancellationToken), cancellationToken);
    }

    public void Dispose() => known.Dispose();

    private StoredSession? Remember(string id, StoredSession? session)
    {
        if (session is null) known.Remove(id);
        else known.Set(id, session, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = KnownFor, Size = 1 });
        return session;
    }

    private static SavedSession RowOf(StoredSession session) => new(session.Id, session.Ticket, session.KeyId, session.ExpiresUtc);
}
