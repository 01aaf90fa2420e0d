using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Roles;

/// <summary>A subscription that is told, and why.</summary>
internal sealed record MatchedSubscription(Subscription Subscription, AlertMatch Match);
