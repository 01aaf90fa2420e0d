using NewsWatch.Core.Articles;

namespace NewsWatch.Web.Pages.Feeds;

/// <summary>A feed with the pause that its host asked for; null where it asked for none.</summary>
public sealed record WatchedFeed(Feed Feed, HostPause? Pause)
{
    private const string Nameless = "–";

    /// <summary>Never empty.</summary>
    public string Name =>
        new[] { Feed.Title, Feed.Publisher, FeedAddress.HostOf(Feed.Url) }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? Nameless;

    /// <summary>Invented: shown with the others, but neither watched nor counted.</summary>
    public bool IsDemo => Feed.Origin == FeedOrigin.Demo;

    /// <summary>Something is wrong with it; that somebody paused it is not.</summary>
    public bool IsTroubled => !IsDemo && IsNotWell;

    private bool IsNotWell => Feed.State is FeedState.Failing or FeedState.Retrying || (Feed.State == FeedState.Disabled && !Feed.IsPaused);

    /// <summary>Null where no check comes. A feed that is due waits for its host.</summary>
    public DateTimeOffset? NextCheckUtc =>
        Feed.DisabledUtc is not null ? null : Pause?.UntilUtc > Feed.NextCheckUtc ? Pause.UntilUtc : Feed.NextCheckUtc;
}
