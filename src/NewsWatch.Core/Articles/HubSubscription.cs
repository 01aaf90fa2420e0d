namespace NewsWatch.Core.Articles;

/// <summary>A feed that names a hub, and whether what the hub pushes is still wanted: the feed is watched and not disabled.</summary>
public sealed record HubSubscription(Feed Feed, FeedHub Hub, bool IsWanted)
{
    /// <summary>A request went out that the hub has neither verified nor was seen to fail.</summary>
    public bool IsPending => Hub.AskedUtc is { } asked && !(Hub.VerifiedUtc >= asked);
}
