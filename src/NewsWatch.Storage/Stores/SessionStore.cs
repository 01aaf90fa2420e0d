using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class SessionStore(StoreContext context, TimeProvider clock) : ISessionStore
{
    public async Task AddAsync(SavedSession session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await context.Sessions.Where(row => row.ExpiresUtc <= now).ExecuteDeleteAsync(cancellationToken);
        await context.WriteAsync(
            new SessionRow { Id = session.Id, Ticket = session.Ticket, KeyId = session.KeyId, ExpiresUtc = session.ExpiresUtc }, cancellationToken);
    }

    public Task RenewAsync(SavedSession session, CancellationToken cancellationToken) => context.Sessions
        .Where(row => row.Id == session.Id)
        .ExecuteUpdateAsync(row => row.SetProperty(each => each.Ticket, session.Ticket).SetProperty(each => each.ExpiresUtc, session.ExpiresUtc), cancellationToken);

    public async Task<SavedSession?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = await context.Sessions
            .Where(row => row.Id == id && row.ExpiresUtc > now)
            .Where(row => row.KeyId == null || context.ApiKeys.Any(key => key.Id == row.KeyId && (key.EndsUtc == null || key.EndsUtc > now)))
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new SavedSession(row.Id, row.Ticket, row.KeyId, row.ExpiresUtc);
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        context.Sessions.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);

    public async Task<IReadOnlyList<string>> KeyRingAsync(CancellationToken cancellationToken) =>
        await context.KeyRing.OrderBy(row => row.CreatedUtc).Select(row => row.Xml).ToListAsync(cancellationToken);

    public Task AddToKeyRingAsync(string id, string xml, CancellationToken cancellationToken) =>
        context.InsertNewAsync(new KeyRingRow { Id = id, Xml = xml, CreatedUtc = clock.GetUtcNow() }, cancellationToken);
}
