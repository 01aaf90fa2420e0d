using System.Globalization;
using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Schedule;

/// <summary>Whether something is wrong with a feed that the operator must hear of: gone, failing or silent for too long.</summary>
internal static class FeedTrouble
{
    /// <summary>One line that says what; null where all is well.</summary>
    public static string? Of(Feed feed, DateTimeOffset now)
    {
        if (feed.DisabledReason is { } gone && feed.LastError is not null) return gone;
        var quiet = feed.ExpectedQuiet ?? TimeSpan.MaxValue;
        if (feed.FailingSinceUtc is { } since && now - since >= quiet) return $"failing for {Shown(now - since)}: {feed.LastError}";
        if (feed.FailingSinceUtc is not null) return feed.AlarmReason;
        return SilentSince(feed) is { } last && now - last >= quiet
            ? $"no new entry for {Shown(now - last)}, expected within {Shown(quiet)}"
            : null;
    }

    // A feed that has never had two entries has no rhythm that it could fall out of.
    private static DateTimeOffset? SilentSince(Feed feed) =>
        PostingRhythm.LongPause(feed.Postings) is null || feed.FirstSuccessUtc is not { } first ? null
        : feed.Postings[^1] > first ? feed.Postings[^1] : first;

    private static string Shown(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days"),
        { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours"),
        { TotalMinutes: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} seconds"),
    };
}
