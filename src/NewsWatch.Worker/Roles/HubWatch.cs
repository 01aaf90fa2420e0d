using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>What a check of a feed has to do with its hub: which one it names, and that a feed which is pushed is polled daily.</summary>
internal sealed class HubWatch(WebOptions web)
{
    /// <summary>Writes the hub that the check found, in the check's transaction; a check that read nothing says nothing of it.</summary>
    public static Task NoteAsync(StoreSession session, Feed feed, FeedReading reading)
    {
        if (reading.Error is not null || reading.NotModified) return Task.CompletedTask;
        return feed.Hub?.Url == reading.Hub?.Hub && feed.Hub?.Topic == reading.Hub?.Topic
            ? Task.CompletedTask
            : session.Hubs.OfferAsync(feed.Id, reading.Hub, reading.CheckedUtc, CancellationToken.None);
    }

    /// <summary>A feed that failed is left to its own pace: the hub may be ill with it.</summary>
    public FeedProgress Paced(FeedProgress progress)
    {
        var feed = progress.Feed;
        if (web.PublicUrl is null || feed.LastError is not null || feed.LastCheckUtc is not { } checkedUtc) return progress;
        var next = HubTimes.NextCheck(feed.NextCheckUtc, feed.Hub?.LeaseUntilUtc, checkedUtc);
        return next == feed.NextCheckUtc ? progress : progress with { Feed = feed with { NextCheckUtc = next } };
    }
}
