namespace NewsWatch.Core.Alerts;

/// <summary>The latest change of a subscription; null where it was removed.</summary>
public sealed record SubscriptionChange(string Id, long Version, StoredSubscription? Stored);
