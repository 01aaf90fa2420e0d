using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>Sends a test to every destination of a subscription and says of each what became of it: a 404 is a failure.</summary>
internal sealed class SubscriptionTest(NoticeSender notices) : ISubscriptionTest
{
    public async Task<IReadOnlyList<TestedDestination>> RunAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        List<TestedDestination> tested = [];
        foreach (var destination in subscription.Destinations)
        {
            var result = await notices.SendAsync(NoticeKind.Test, subscription, destination, "").WaitAsync(cancellationToken);
            tested.Add(new TestedDestination(destination, result));
        }

        return tested;
    }
}
