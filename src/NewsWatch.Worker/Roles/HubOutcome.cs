using NewsWatch.Core.Articles;

namespace NewsWatch.Worker.Roles;

/// <summary>What came of asking a hub; the error is one line, null where the hub took the request.</summary>
internal sealed record HubOutcome(HubSubscription Subscription, string? Error);
