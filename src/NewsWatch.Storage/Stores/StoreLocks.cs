namespace NewsWatch.Storage.Stores;

/// <summary>Keys of <see cref="Contexts.StoreContext.HoldAsync"/> that stand for one thing in the whole store.</summary>
internal static class StoreLocks
{
    /// <summary>Who takes feeds to check them. Far from the keys of parties, which are digests.</summary>
    public const long Leases = 1;

    /// <summary>Who brings the schema up to date.</summary>
    public const long Migrations = 2;

    /// <summary>Who loads or removes the demo.</summary>
    public const long Demo = 3;
}
