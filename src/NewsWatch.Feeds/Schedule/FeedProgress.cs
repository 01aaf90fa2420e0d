using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Schedule;

/// <summary>What a check makes of a feed: the feed as it stands afterwards, and what follows for others.</summary>
public sealed record FeedProgress
{
    public required Feed Feed { get; init; }

    /// <summary>A host that wants to be left alone; null where none does.</summary>
    public HostPause? Pause { get; init; }

    /// <summary>True where the operator is to be told that the feed is silent, failing or gone; it says so once.</summary>
    public bool BeginsToFail { get; init; }

    /// <summary>True where a feed that the operator was told of is well again.</summary>
    public bool Recovers { get; init; }
}
