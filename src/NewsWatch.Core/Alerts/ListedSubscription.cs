namespace NewsWatch.Core.Alerts;

/// <summary>A subscription with where it stands: in the configuration, which alone can change it, or in the store.</summary>
public sealed record ListedSubscription(StoredSubscription Stored, bool Declared);
