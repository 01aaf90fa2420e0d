using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A subscription with how it fares.</summary>
/// <param name="Listed">What it says.</param>
/// <param name="Last">The newest delivery, whatever became of it; null where nothing was sent yet.</param>
/// <param name="Destinations">In their order.</param>
public sealed record SubscriptionFile(ListedSubscription Listed, Delivery? Last, IReadOnlyList<DestinationFile> Destinations)
{
    public Subscription Subscription => Listed.Stored.Subscription;

    public string Id => Subscription.Id;
}
