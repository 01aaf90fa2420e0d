using NewsWatch.Core.Articles;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// What came of asking a hub; the error is one line, null where the hub took the request. Where it was not asked at all,
/// <paramref name="NotBefore"/> is when it will be.
/// </summary>
internal sealed record HubOutcome(HubSubscription Subscription, string? Error, DateTimeOffset? NotBefore = null);
