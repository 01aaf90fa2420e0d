using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>What a check of a feed has to do with its hub: which one it names, and that a feed which is pushed is polled daily.</summary>
internal sealed class HubWatch(WebOptions web)
{
    /// <summary>Writes the hub that the check found, in the check's transaction; a check that read nothing says nothing of it.</summary>
    public static Task NoteAsync(StoreSession session, FeedReading reading) => reading.Error is null && !reading.NotModified
        ? session.Hubs.OfferAsync(reading.FeedId, reading.Hub, reading.CheckedUtc, CancellationToken.None)
        : Task.CompletedTask;

    /// <param name="feed">As it was before the check.</param>
    /// <param name="reading">What the check found.</param>
    /// <param name="usualUtc">The next check by the feed's own pace.</param>
    public DateTimeOffset NextCheck(Feed feed, FeedReading reading, DateTimeOffset usualUtc) =>
        web.PublicUrl is null || reading.Error is not null ? usualUtc : HubTimes.NextCheck(usualUtc, feed.Hub?.LeaseUntilUtc, reading.CheckedUtc);
}
