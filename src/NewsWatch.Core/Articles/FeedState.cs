namespace NewsWatch.Core.Articles;

/// <summary>How a watched feed fares, from what its checks left behind.</summary>
public enum FeedState
{
    /// <summary>Not checked yet.</summary>
    Waiting,

    /// <summary>The last check succeeded, and the feed is not quieter than it is wont to be.</summary>
    Well,

    /// <summary>The last check failed; that may pass.</summary>
    Retrying,

    /// <summary>Silent or failing for longer than expected: the operator was told.</summary>
    Failing,

    /// <summary>Not checked any more: gone, or paused by an operator.</summary>
    Disabled,
}
