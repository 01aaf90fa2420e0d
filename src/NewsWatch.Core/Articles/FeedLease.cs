namespace NewsWatch.Core.Articles;

/// <summary>A request for feeds that are due at <paramref name="NowUtc"/>.</summary>
public sealed record FeedLease(string Owner, DateTimeOffset NowUtc, TimeSpan Duration, int MaxFeeds);
