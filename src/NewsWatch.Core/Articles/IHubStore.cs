namespace NewsWatch.Core.Articles;

/// <summary>The subscriptions of feeds at their WebSub hubs.</summary>
public interface IHubStore
{
    /// <summary>
    /// Notes the hub that a feed names now; null where it names none. Another hub or topic than before begins anew, the same changes
    /// nothing.
    /// </summary>
    Task OfferAsync(Guid feedId, HubOffer? offer, DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>Whether <see cref="TakeDueAsync"/> would find any; costs no write.</summary>
    Task<bool> HasDueAsync(DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>
    /// Subscriptions to ask for, to renew or, where they are wanted no longer, to end. Each is given to one caller, and to another
    /// only when <paramref name="claimUntilUtc"/> has passed.
    /// </summary>
    Task<IReadOnlyList<HubSubscription>> TakeDueAsync(
        DateTimeOffset nowUtc, DateTimeOffset claimUntilUtc, int max, CancellationToken cancellationToken);

    /// <summary>Notes a request before it goes out, since the hub may verify it before it has answered.</summary>
    Task BeginAsync(Guid feedId, HubAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Takes a request back that did not go out: the hub has not failed, and is asked at that time.</summary>
    Task PostponeAsync(Guid feedId, DateTimeOffset nextAskUtc, CancellationToken cancellationToken);

    Task FailAsync(Guid feedId, HubFailure failure, CancellationToken cancellationToken);

    /// <summary>Notes that the hub granted the subscription. That is no push: <see cref="FeedHub.Silence"/> stands.</summary>
    Task VerifyAsync(Guid feedId, HubGrant grant, CancellationToken cancellationToken);

    /// <summary>The hub verified that the subscription has ended.</summary>
    Task EndAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Null where there is no such feed or it names no hub.</summary>
    Task<HubSubscription?> FindAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Has the feed polled at once, but not before its last check is so long ago; one that is due sooner stays so.</summary>
    Task CheckSoonAsync(Guid feedId, DateTimeOffset nowUtc, TimeSpan floor, CancellationToken cancellationToken);

    /// <summary>Notes that the hub did not push what a poll found; see <see cref="FeedHub.Silence"/>.</summary>
    Task NoteSilenceAsync(Guid feedId, CancellationToken cancellationToken);

    /// <summary>Notes that the hub pushed.</summary>
    Task NotePushAsync(Guid feedId, HubDelivery delivery, CancellationToken cancellationToken);
}
