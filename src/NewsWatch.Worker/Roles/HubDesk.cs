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

    /// <summary>Before a hub without a free place is tried again.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);

    /// <summary>Returns what came of each that was due; a reason where it failed.</summary>
    public async Task<IReadOnlyList<HubOutcome>> AskDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await store.ReadAsync(session => session.Hubs.HasDueAsync(now, cancellationToken), cancellationToken)) return [];
        var due = await store.TransactAsync(
            session => session.Hubs.TakeDueAsync(now, now + Claim, MaxAtOnce, cancellationToken), cancellationToken);
        var outcomes = await Task.WhenAll(due
            .GroupBy(subscription => FeedAddress.HostOf(subscription.Hub.Url), StringComparer.OrdinalIgnoreCase)
            .Select(hub => AskInTurnAsync([.. hub], cancellationToken)));
        return [.. outcomes.SelectMany(hub => hub)];
    }

    /// <summary>A hub that cannot be asked for one feed is not asked for its others either; these have not failed and keep their turn.</summary>
    private async Task<IReadOnlyList<HubOutcome>> AskInTurnAsync(IReadOnlyList<HubSubscription> subscriptions, CancellationToken cancellationToken)
    {
        var outcomes = new List<HubOutcome>();
        DateTimeOffset? notBefore = null;
        foreach (var subscription in subscriptions)
        {
            if (notBefore is { } later)
            {
                await PostponeAsync(subscription, later, cancellationToken);
                continue;
            }

            var outcome = await AskAsync(subscription, cancellationToken);
            outcomes.Add(outcome);
            notBefore = outcome.NotBefore;
        }

        return outcomes;
    }

    private async Task<HubOutcome> AskAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        var answer = subscription switch
        {
            { IsWanted: false, Hub.Secret: { } secret } => await client.SendAsync(RequestFor(subscription, secret), cancellationToken),
            { IsWanted: false } => new HubAnswer(),
            { IsPending: true } => new HubAnswer { Error = "the hub did not verify the subscription" },
            _ => await SubscribeAsync(subscription, cancellationToken),
        };
        if (answer.NotBefore is { } later) return new HubOutcome(subscription, answer.Error, await PostponeAsync(subscription, later, cancellationToken));
        if (subscription.IsWanted && answer.Error is { } error) await FailAsync(subscription, error, cancellationToken);
        return new HubOutcome(subscription, answer.Error);
    }

    private async Task<HubAnswer> SubscribeAsync(HubSubscription subscription, CancellationToken cancellationToken)
    {
        var secret = subscription.Hub.Secret ?? HubCallback.NewSecret();
        var now = clock.GetUtcNow();
        var attempt = new HubAttempt(secret, now, now + HubTimes.VerificationTime);
        await store.TransactAsync(session => session.Hubs.BeginAsync(subscription.Feed.Id, attempt, cancellationToken), cancellationToken);
        return await client.SendAsync(RequestFor(subscription, secret), cancellationToken);
    }

    private async Task<DateTimeOffset> PostponeAsync(HubSubscription subscription, DateTimeOffset notBefore, CancellationToken cancellationToken)
    {
        var soonest = clock.GetUtcNow() + ShortestWait;
        var again = notBefore > soonest ? notBefore : soonest;
        await store.TransactAsync(session => session.Hubs.PostponeAsync(subscription.Feed.Id, again, cancellationToken), cancellationToken);
        return again;
    }

    private async Task FailAsync(HubSubscription subscription, string reason, CancellationToken cancellationToken)
    {
        var failure = new HubFailure(reason, clock.GetUtcNow() + HubTimes.PauseAfter(subscription.Hub.Failures + 1));
        await store.TransactAsync(session => session.Hubs.FailAsync(subscription.Feed.Id, failure, cancellationToken), cancellationToken);
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
