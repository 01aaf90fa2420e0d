using NewsWatch.Storage;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Worker.Roles;

/// <summary>The sessions of the pages' readers, out of the store that all replicas share.</summary>
internal sealed class StoredSessions(IStore store) : ISessions
{
    public Task SaveAsync(StoredSession session, CancellationToken cancellationToken) => store.TransactAsync(
        read => read.Sessions.SaveAsync(new SavedSession(session.Id, session.Ticket, session.KeyId, session.ExpiresUtc), cancellationToken), cancellationToken);

    public async Task<StoredSession?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var saved = await store.ReadAsync(read => read.Sessions.FindAsync(id, cancellationToken), cancellationToken);
        return saved is null ? null : new StoredSession { Id = saved.Id, Ticket = saved.Ticket, KeyId = saved.KeyId, ExpiresUtc = saved.ExpiresUtc };
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        store.TransactAsync(read => read.Sessions.RemoveAsync(id, cancellationToken), cancellationToken);
}
