using NewsWatch.Core.Articles;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Asks hubs for subscriptions, for their renewal and, where a feed is watched no longer, for their end.</summary>
internal sealed class HubDesk(IStore store, HubClient client, WebOptions web, TimeProvider clock)
{
    private const int MaxAtOnce = 8;

    /// <summary>Longer than any exchange with a hub; after this a process that died has lost its claim.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Returns what came of each that was due; a reason where it failed.</summary>
    public async Task<IReadOnlyList<HubOutcome>> AskDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await store.ReadAsync(session => session.Hubs.HasDueAsync(now, cancellationToken), cancellationToken)) return [];
        var due = await store.TransactAsync(
            session => session.Hubs.TakeDueAsync(now, now + Claim, MaxAtOnce, cancellationToken), cancellationToken);
        return await Task.WhenAll(due.Select(subscription => AskAsync(subscription, cancellationToken)));
    }

    private async Task<HubOutcome> AskAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        var error = subscription switch
        {
            { IsWanted: false, Hub.Secret: { } secret } => await client.SendAsync(RequestFor(subscription, secret), cancellationToken),
            { IsWanted: false } => null,
            { IsPending: true } => await FailAsync(subscription, "the hub did not verify the subscription", cancellationToken),
            _ => await SubscribeAsync(subscription, cancellationToken),
        };
        return new HubOutcome(subscription, error);
    }

    private async Task<string?> SubscribeAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        var secret = subscription.Hub.Secret ?? HubCallback.NewSecret();
        var now = clock.GetUtcNow();
        var attempt = new HubAttempt(secret, now, now + HubTimes.VerificationTime);
        await store.TransactAsync(session => session.Hubs.BeginAsync(subscription.Feed.Id, attempt, cancellationToken), cancellationToken);
        var error = await client.SendAsync(RequestFor(subscription, secret), cancellationToken);
        return error is null ? null : await FailAsync(subscription, error, cancellationToken);
    }

    private async Task<string> FailAsync(HubSubscription subscription, string reason, CancellationToken cancellationToken)
    {
        var failure = new HubFailure(reason, clock.GetUtcNow() + HubTimes.PauseAfter(subscription.Hub.Failures + 1));
        await store.TransactAsync(session => session.Hubs.FailAsync(subscription.Feed.Id, failure, cancellationToken), cancellationToken);
        return reason;
    }

    private HubRequest RequestFor(HubSubscription subscription, string secret) => new()
    {
        Hub = new Uri(subscription.Hub.Url),
        Topic = subscription.Hub.Topic,
        Callback = HubCallback.AddressFor(web.PublicUrl!, subscription.Feed.Id, secret),
        Secret = secret,
        Subscribes = subscription.IsWanted,
    };
}
