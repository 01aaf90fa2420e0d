using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// What a check of a feed has to do with its hub: which one it names, whether it pushes, and that a feed which is pushed is polled daily.
/// </summary>
internal sealed class HubWatch(WebOptions web)
{
    /// <summary>
    /// Writes what the check says of the hub, in the check's transaction: that another one is named now, or that it did not push what
    /// the check found. A check that read nothing says nothing of it.
    /// </summary>
    public static Task NoteAsync(StoreSession session, Feed feed, FeedReading reading, IReadOnlyList<Article> added)
    {
        if (reading.Error is not null || reading.NotModified) return Task.CompletedTask;
        if (feed.Hub?.Url != reading.Hub?.Hub || feed.Hub?.Topic != reading.Hub?.Topic)
            return session.Hubs.OfferAsync(feed.Id, reading.Hub, reading.CheckedUtc, CancellationToken.None);
        return Missed(feed, reading.CheckedUtc, added)
            ? session.Hubs.NoteSilenceAsync(feed.Id, CancellationToken.None)
            : Task.CompletedTask;
    }

    /// <summary>A feed that failed is left to its own pace: the hub may be ill with it. So is one whose hub leaves news to the polls.</summary>
    /// <param name="before">The feed as it was before the check.</param>
    /// <param name="progress">What the check made of it.</param>
    /// <param name="added">Those of its entries that are new.</param>
    public FeedProgress Paced(Feed before, FeedProgress progress, IReadOnlyList<Article> added)
    {
        var feed = progress.Feed;
        if (web.PublicUrl is null || feed.LastError is not null || feed.LastCheckUtc is not { } checkedUtc) return progress;
        if (Missed(before, checkedUtc, added)) return progress;
        var next = HubTimes.NextCheck(feed.NextCheckUtc, feed.Hub, checkedUtc);
        return next == feed.NextCheckUtc ? progress : progress with { Feed = feed with { NextCheckUtc = next } };
    }

    // What was there before the hub was subscribed to it need not push. An entry whose push is still on its way is taken for missed too;
    // the push then puts that right.
    private static bool Missed(Feed before, DateTimeOffset checkedUtc, IReadOnlyList<Article> added) =>
        before.Hub is { VerifiedUtc: { } verified } hub && hub.Pushes(checkedUtc) &&
        added.Any(article => verified <= before.LastCheckUtc || article.PublishedUtc > verified);
}
