using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Storage;
using NewsWatch.Web.Hubs;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>Answers hubs, and stores what they push as a poll would have stored it.</summary>
internal sealed partial class HubInbox(IStore store, PollerOptions poller, TimeProvider clock, ILogger<HubInbox> logger) : IHubCallbacks
{
    private const string Subscribe = "subscribe";
    private const string Unsubscribe = "unsubscribe";
    private const string Denied = "denied";

    /// <summary>Whatever a hub says, a feed is not polled more often.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(5);

    public int MaxBytes => poller.MaxBytes;

    private TimeSpan Floor => poller.MinInterval < LeastPause ? poller.MinInterval : LeastPause;

    public Task<bool> VerifyAsync(HubVerification verification, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            var subscription = await session.Hubs.FindAsync(verification.FeedId, cancellationToken);
            if (!Knows(subscription, verification.Token) || subscription!.Hub.Topic != verification.Topic) return false;
            switch (verification.Mode)
            {
                case Subscribe when subscription.IsWanted:
                    await GrantAsync(session, subscription, verification.LeaseSeconds);
                    return true;
                case Unsubscribe when !subscription.IsWanted:
                    await session.Hubs.EndAsync(verification.FeedId, CancellationToken.None);
                    return true;
                case Denied when subscription.IsWanted:
                    await DenyAsync(session, subscription, verification.Reason);
                    return true;
                default:
                    return false;
            }
        },
        cancellationToken);

    public async Task<bool> IsOpenAsync(Guid feedId, string token, CancellationToken cancellationToken)
    {
        var subscription = await FindAsync(feedId, cancellationToken);
        return Knows(subscription, token) && subscription!.IsWanted;
    }

    public async Task TakeAsync(HubPush push, CancellationToken cancellationToken)
    {
        if (await FindAsync(push.FeedId, cancellationToken) is not { Hub.Secret: { } secret } subscription) return;
        var feedUrl = FeedAddress.Shown(subscription.Feed.Url);
        if (!HubSignature.Matches(push.Signature, secret, push.Body.Span))
        {
            LogUnsigned(feedUrl, push.Signature is null ? "no signature" : "a wrong signature");
            return;
        }

        using var activity = PipelineTracing.Source.StartActivity("take push");
        activity?.SetTag(PipelineTracing.FeedUrl, feedUrl);
        var body = new PushedBody(push.Body, push.ContentType);
        var pushed = await PushedFeed.ReadAsync(subscription.Feed, body, clock.GetUtcNow(), cancellationToken);
        if (pushed.Fault is { } fault) LogFault(fault, feedUrl);
        var added = await store.TransactAsync(session => StoreAsync(session, subscription.Feed, pushed), CancellationToken.None);
        if (pushed.Error is { } error) LogUnreadable(feedUrl, error);
        else LogTaken(feedUrl, pushed.Articles.Count, added);
    }

    /// <summary>What was pushed and cannot be read is fetched: the hub said at least that there is something new.</summary>
    private async Task<int> StoreAsync(StoreSession session, Feed feed, PushedFeed pushed)
    {
        var now = clock.GetUtcNow();
        if (pushed.Error is not null)
        {
            await session.Hubs.CheckSoonAsync(feed.Id, now, Floor, CancellationToken.None);
            return 0;
        }

        var changes = await session.Articles.StoreAsync(pushed.Articles, CancellationToken.None);
        // A feed that is pushed is hardly ever polled: without these it would count as silent.
        var postings = PostingRhythm.Add(feed.Postings, changes.Added.Select(_ => now));
        await session.Hubs.NotePushAsync(feed.Id, new HubDelivery(changes.Added.Count, postings, now), CancellationToken.None);
        foreach (var article in changes.Added.Concat(changes.Edited)) session.Publish(FeedMessages.Discovered(article), now);
        return changes.Added.Count;
    }

    private async Task GrantAsync(StoreSession session, HubSubscription subscription, long? leaseSeconds)
    {
        var now = clock.GetUtcNow();
        var lease = HubTimes.Lease(leaseSeconds);
        var grant = new HubGrant(now, now + lease, HubTimes.RenewalOf(now, lease));
        await session.Hubs.VerifyAsync(subscription.Feed.Id, grant, CancellationToken.None);
        LogGranted(FeedAddress.Shown(subscription.Hub.Url), FeedAddress.Shown(subscription.Feed.Url), grant.LeaseUntilUtc);
    }

    private async Task DenyAsync(StoreSession session, HubSubscription subscription, string? reason)
    {
        var why = $"the hub denied the subscription{(reason is null ? "" : $": {reason.ReplaceLineEndings(" ")}")}";
        var now = clock.GetUtcNow();
        var failure = new HubFailure(why.Length > 200 ? why[..200] : why, now + HubTimes.LongestPause, IsDenial: true);
        await session.Hubs.FailAsync(subscription.Feed.Id, failure, CancellationToken.None);
        await session.Hubs.CheckSoonAsync(subscription.Feed.Id, now, Floor, CancellationToken.None);
        LogDenied(FeedAddress.Shown(subscription.Hub.Url), FeedAddress.Shown(subscription.Feed.Url));
    }

    private Task<HubSubscription?> FindAsync(Guid feedId, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Hubs.FindAsync(feedId, cancellationToken), cancellationToken);

    private static bool Knows(HubSubscription? subscription, string token) =>
        subscription is { Hub.Secret: { } secret } && HubCallback.IsToken(token, secret);

    [LoggerMessage(Level = LogLevel.Information, Message = "The hub {Hub} pushes {FeedUrl} until {LeaseUntilUtc:u}")]
    private partial void LogGranted(string hub, string feedUrl, DateTimeOffset leaseUntilUtc);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub {Hub} refused to push {FeedUrl}; it is polled as before")]
    private partial void LogDenied(string hub, string feedUrl);

    [LoggerMessage(Level = LogLevel.Information, Message = "Pushed {FeedUrl}: {Entries} entries, {NewEntries} new")]
    private partial void LogTaken(string feedUrl, int entries, int newEntries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push of {FeedUrl} cannot be read: {Reason}; the feed is polled instead")]
    private partial void LogUnreadable(string feedUrl, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A fault of this program keeps a push of {FeedUrl} from being read")]
    private partial void LogFault(Exception fault, string feedUrl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A push of {FeedUrl} was dropped: {Reason}")]
    private partial void LogUnsigned(string feedUrl, string reason);
}
