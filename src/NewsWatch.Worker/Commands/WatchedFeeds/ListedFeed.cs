using NewsWatch.Core.Articles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>A watched feed as list shows it.</summary>
public sealed record ListedFeed
{
    public required string Url { get; init; }

    public required string? Title { get; init; }

    /// <summary>The page that the feed belongs to; null where it names none, and before its first check.</summary>
    public required string? SiteUrl { get; init; }

    /// <summary>Names of folders parted by a slash; null at the top.</summary>
    public required string? Folder { get; init; }

    /// <summary>waiting, well, retrying, failing or disabled.</summary>
    public required string State { get; init; }

    /// <summary>default, settings or added.</summary>
    public required string Origin { get; init; }

    public required DateTimeOffset? LastSuccessUtc { get; init; }

    /// <summary>Null where no check will come.</summary>
    public required DateTimeOffset? NextCheckUtc { get; init; }

    /// <summary>Entries ever stored from it.</summary>
    public required long Entries { get; init; }

    /// <summary>Until when a hub pushes what is new; null where none does.</summary>
    public required DateTimeOffset? PushedUntilUtc { get; init; }

    /// <summary>Until when its host asked to be left alone; null where it did not.</summary>
    public required DateTimeOffset? PausedUntilUtc { get; init; }

    /// <summary>Why it is not well or not checked; null where it is, and before its first check.</summary>
    public required string? Why { get; init; }

    /// <param name="feed">The feed.</param>
    /// <param name="origin">One word for the list that it stands in.</param>
    /// <param name="pause">That of its host; null where there is none.</param>
    public static ListedFeed Of(Feed feed, string origin, HostPause? pause) => new()
    {
        Url = feed.Url,
        Title = feed.Title ?? (feed.Publisher.Length > 0 ? feed.Publisher : null),
        SiteUrl = feed.SiteUrl,
        Folder = feed.Folder,
        State = JsonLine.Word(feed.State),
        Origin = origin,
        LastSuccessUtc = feed.LastSuccessUtc,
        NextCheckUtc = feed.DisabledUtc is null && feed.NextCheckUtc > DateTimeOffset.UnixEpoch ? feed.NextCheckUtc : null,
        Entries = feed.Entries,
        PushedUntilUtc = feed.Hub?.LeaseUntilUtc,
        PausedUntilUtc = pause?.UntilUtc,
        Why = feed.DisabledReason ?? feed.LastError ?? feed.AlarmReason ?? PausedBy(pause),
    };

    private static string? PausedBy(HostPause? pause) => pause is null ? null : $"{pause.Host} asked to be left alone: {pause.Reason}";
}
