using NewsWatch.Core.Alerts;

namespace NewsWatch.Web;

/// <summary>Tries subscriptions on the stories of the past; the host implements it.</summary>
public interface ISubscriptionTrial
{
    /// <summary>One line for each name that a filter means and nobody knows: with one, nothing would ever be sent.</summary>
    IReadOnlyList<string> Errors(SubscriptionFilter filter);

    /// <summary>What the filter would have sent in the last 30 days.</summary>
    Task<SubscriptionPreview> PreviewAsync(SubscriptionFilter filter, CancellationToken cancellationToken);

    /// <summary>Null where no story has this id.</summary>
    Task<WhyAnswer?> WhyAsync(ListedSubscription subscription, Guid storyId, CancellationToken cancellationToken);
}
