namespace NewsWatch.Core.Alerts;

/// <summary>A subscription that stands in the store, beside those that the configuration declares.</summary>
public sealed record StoredSubscription
{
    public required Subscription Subscription { get; init; }

    /// <summary>Whose it is: the name of the key that made it. Whoever holds another key, unless one that operates, does not see it.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    public required DateTimeOffset UpdatedUtc { get; init; }

    /// <summary>Nobody's: only the mutes of a subscription that the configuration declares, under its id.</summary>
    public bool HoldsOnlyMutes => Owner.Length == 0;

    /// <summary>Grows with every change of any subscription; 0 before it is stored.</summary>
    public long Version { get; init; }
}
