using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Databases;

/// <summary>What differs between the databases beyond words of SQL: connections, turns of writers, and how they fail.</summary>
internal abstract class StoreDatabase
{
    /// <summary>True where messages may be published while their rows are held: nobody else waits for that.</summary>
    public abstract bool HoldsSingleRows { get; }

    public abstract Task<StoreTransaction> BeginWriteAsync(CancellationToken cancellationToken);

    /// <summary>One snapshot; what tries to write in it fails.</summary>
    public abstract Task<StoreTransaction> BeginReadAsync(CancellationToken cancellationToken);

    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    public abstract Task PingAsync(CancellationToken cancellationToken);

    /// <summary>A context outside of any transaction.</summary>
    public abstract StoreContext CreateContext();

    /// <summary>True where the database rolled this transaction back for the sake of another.</summary>
    public abstract bool IsVictim(Exception failure);

    /// <summary>Puts a failure of the database itself into one line; null where the failure is of another kind.</summary>
    public abstract StoreUnavailableException? Explain(Exception failure);

    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is not StoreUnavailableException
            && (Within<StoreUnavailableException>(failure) ?? Explain(failure)) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <summary>EF Core wraps some failures of the drivers: finds the driver's own.</summary>
    protected static TFailure? Within<TFailure>(Exception? failure)
        where TFailure : Exception
    {
        while (failure is not null and not TFailure) failure = failure.InnerException;
        return (TFailure?)failure;
    }
}
