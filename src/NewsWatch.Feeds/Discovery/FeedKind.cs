namespace NewsWatch.Feeds.Discovery;

/// <summary>The family of formats that a page says a feed is in. The feed itself may turn out to be in another.</summary>
public enum FeedKind
{
    /// <summary>Nothing was said.</summary>
    Unknown,
    Rss,
    Atom,
    Json,
}
