using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.Web.Access;

namespace NewsWatch.Worker.Roles;

/// <summary>The keys as the API asks for them. Each request asks the store, so that a key that was ended is worth nothing at once.</summary>
internal sealed class ApiKeys(IStore store, TimeProvider clock) : IApiKeys
{
    public async Task<ApiKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (ApiKey.IdIn(text) is not { } id) return null;
        var key = await store.ReadAsync(session => session.Keys.FindAsync(id, cancellationToken), cancellationToken);
        return key?.Opens(text, clock.GetUtcNow()) is true ? key : null;
    }
}
