namespace NewsWatch.Core.Alerts;

public interface IApiKeyStore
{
    Task AddAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>Adds the key where there is none yet, of whatever name. False where there is one.</summary>
    Task<bool> TryAddFirstAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>Null where no such key is known.</summary>
    Task<ApiKey?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Sets when it ends, at the earliest now. False where it is unknown or has ended already.</summary>
    Task<bool> EndAsync(string id, DateTimeOffset endsUtc, CancellationToken cancellationToken);
}
