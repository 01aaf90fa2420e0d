using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>How subscriptions fare; the host implements it. A singleton that is safe to call from many requests.</summary>
public interface ISubscriptionFiles
{
    /// <summary>One for each, in their order.</summary>
    Task<IReadOnlyList<SubscriptionFile>> OpenAsync(IReadOnlyList<ListedSubscription> subscriptions, CancellationToken cancellationToken);

    /// <summary>What was sent for a subscription, newest first.</summary>
    Task<IReadOnlyList<LoggedDelivery>> LogAsync(string subscriptionId, int skip, int take, CancellationToken cancellationToken);
}
