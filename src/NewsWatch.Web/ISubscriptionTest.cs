using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web;

/// <summary>Sends tests; the host implements it.</summary>
public interface ISubscriptionTest
{
    /// <summary>One result for each destination, in their order.</summary>
    Task<IReadOnlyList<TestedDestination>> RunAsync(ListedSubscription subscription, CancellationToken cancellationToken);
}
