namespace NewsWatch.Core.Deliveries;

public interface IDeliveryStore
{
    /// <summary>
    /// How many of them are new; an identity that is claimed already is left alone. A digest that stands takes the alert in, unless it was
    /// attempted already: then the alert goes by itself, now.
    /// </summary>
    Task<int> AddNewAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken);

    Task<Delivery?> FindAsync(Guid deliveryId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes those whose turn it is: due, their destination neither held nor disabled nor busy, and subscribers in turn, so that
    /// neither a slow destination nor a subscriber with much to get delays another. Returns them as Sending with the number of
    /// their attempt. No delivery is given to two callers; one whose claim ended is given again, or is Dead after its last attempt.
    /// </summary>
    Task<IReadOnlyList<Delivery>> ClaimDueAsync(DeliveryClaim claim, CancellationToken cancellationToken);

    /// <summary>Those that <see cref="ClaimDueAsync"/> would take, neither taken nor read.</summary>
    Task<IReadOnlyList<Guid>> ListDueAsync(DeliveryClaim claim, CancellationToken cancellationToken);

    /// <summary>Takes one of them; none where somebody else has taken it, or it is due no more.</summary>
    Task<IReadOnlyList<Delivery>> ClaimAsync(Guid deliveryId, DeliveryClaim claim, CancellationToken cancellationToken);

    /// <summary>Leaves one alone for a while that cannot be read, without reading it.</summary>
    Task<int> PutAsideAsync(Guid deliveryId, DateTimeOffset untilUtc, string reason, CancellationToken cancellationToken);

    /// <summary>Ends every claim: for a program that knows that it is the only one, at its start.</summary>
    Task<int> ReleaseClaimsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes the log line and the new state. False, and the state left alone, where the delivery is not Sending with this
    /// attempt number any more; but a success ends it in whatever state it is, so that no later attempt is made. False, and nothing
    /// written, where it was removed meanwhile.
    /// </summary>
    Task<bool> CompleteAsync(DeliveryAttempt attempt, DeliveryVerdict verdict, CancellationToken cancellationToken);

    /// <summary>
    /// Dead becomes Queued with the next attempt number, and so does Waiting; Delivered only where it is to be sent
    /// <paramref name="again"/>. Its destination is tried even where it was disabled or held. Null where there is nothing to do.
    /// </summary>
    Task<Delivery?> RetryAsync(Guid deliveryId, bool again, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Delivery>> ListAsync(DeliveryQuery query, CancellationToken cancellationToken);

    /// <summary>Those that carry one of the alerts, by itself or in a digest.</summary>
    Task<IReadOnlyList<Delivery>> OfAlertsAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken);

    /// <summary>Whatever is not delivered, in groups of equal reasons; the largest first, at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<DeliveryGroup>> GroupsAsync(int take, CancellationToken cancellationToken);

    /// <summary>The alerts of digests, by the digest's identity; oldest first.</summary>
    /// <param name="digestIds">The digests.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <param name="take">At most so many of each.</param>
    Task<ILookup<Guid, Guid>> DigestsAsync(IReadOnlyList<Guid> digestIds, CancellationToken cancellationToken, int take = int.MaxValue);

    /// <summary>Those of which an attempt has ended.</summary>
    Task<IReadOnlySet<Guid>> TriedAsync(IReadOnlyList<Guid> deliveryIds, CancellationToken cancellationToken);

    /// <summary>How each channel has fared since the moment; times are those of the newest 5,000 deliveries.</summary>
    Task<DeliveryFigures> FiguresAsync(DateTimeOffset sinceUtc, CancellationToken cancellationToken);

    /// <summary>Every attempt for the subscription, by its delivery, first attempt first.</summary>
    Task<ILookup<Guid, DeliveryAttempt>> AttemptsOfAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>First attempt first.</summary>
    Task<IReadOnlyList<DeliveryAttempt>> AttemptsAsync(Guid deliveryId, CancellationToken cancellationToken);
}
