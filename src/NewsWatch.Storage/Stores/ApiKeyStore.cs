using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class ApiKeyStore(StoreContext context, TimeProvider clock) : IApiKeyStore
{
    /// <summary>Any number that nothing else locks: of two programs that start together one makes the first key.</summary>
    private const long FirstKeyLock = 0x4E57_4B45_5946_5253;

    public Task AddAsync(ApiKey key, CancellationToken cancellationToken) =>
        context.InsertNewAsync(ApiKeyRow.From(key), cancellationToken);

    public async Task<bool> TryAddFirstAsync(ApiKey key, CancellationToken cancellationToken)
    {
        await context.HoldAsync([FirstKeyLock], cancellationToken);
        if (await context.ApiKeys.AnyAsync(cancellationToken)) return false;
        await AddAsync(key, cancellationToken);
        return true;
    }

    public async Task<ApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await context.ApiKeys.FirstOrDefaultAsync(key => key.Id == id, cancellationToken);
        return row?.ToKey();
    }

    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await context.ApiKeys.OrderBy(key => key.CreatedUtc).ThenBy(key => key.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToKey())];
    }

    public async Task<bool> EndAsync(string id, DateTimeOffset endsUtc, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var end = endsUtc < now ? now : endsUtc;
        var ended = await context.ApiKeys
            .Where(key => key.Id == id && (key.EndsUtc == null || key.EndsUtc > now))
            .ExecuteUpdateAsync(row => row.SetProperty(key => key.EndsUtc, end), cancellationToken);
        return ended == 1;
    }
}
