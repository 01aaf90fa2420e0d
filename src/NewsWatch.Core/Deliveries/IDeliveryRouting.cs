using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>Leads what is on its way where its subscription wants it now.</summary>
public interface IDeliveryRouting
{
    /// <summary>Gives back, unsent, a delivery that was claimed: with this state, due moment and reason. The number of its attempt stays.</summary>
    Task ReturnAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Moves alerts out of a digest into one of their own, which is due at once; see <see cref="DeliveryIdentity.ForRest"/>.</summary>
    /// <param name="digest">One that nobody has been sent yet.</param>
    /// <param name="keptAlertIds">What stays in it.</param>
    /// <param name="firstOfRest">The oldest of those that go.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task SplitAsync(Delivery digest, IReadOnlyList<Guid> keptAlertIds, Guid firstOfRest, CancellationToken cancellationToken);

    /// <summary>
    /// What waits for one destination of the subscription goes to another, unless that has a delivery of the same alert already; null, and
    /// what goes to nobody, is Dead. What is being sent is left alone. Returns how many deliveries this concerns.
    /// </summary>
    Task<int> RedirectAsync(string subscriptionId, Destination from, Destination? to, CancellationToken cancellationToken);

    /// <summary>
    /// Does so for all that waits for destinations of the subscription that are none of its own any more, or have another secret, and lets
    /// go on what was held back.
    /// </summary>
    Task FollowAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>What was held back is due: whoever takes it asks again whether it may go.</summary>
    Task LetGoAsync(string subscriptionId, CancellationToken cancellationToken);
}
