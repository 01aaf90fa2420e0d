namespace NewsWatch.Core.Articles;

/// <summary>A hub's verified word that it pushes until the lease ends, and when to renew that.</summary>
public sealed record HubGrant(DateTimeOffset VerifiedUtc, DateTimeOffset LeaseUntilUtc, DateTimeOffset RenewUtc);
