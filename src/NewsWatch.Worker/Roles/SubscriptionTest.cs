using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Sends a test to every destination of a subscription and says of each what became of it: a 404 is a failure. A reader who has not confirmed
/// yet is asked again instead, one who has ended it is left alone.
/// </summary>
internal sealed class SubscriptionTest(NoticeSender notices, Invitations invitations) : ISubscriptionTest
{
    private static readonly SendResult Ended = new() { Outcome = SendOutcome.Gone, Reason = "unsubscribed", Detail = "the reader ended the subscription" };

    public async Task<IReadOnlyList<TestedDestination>> RunAsync(ListedSubscription listed, CancellationToken cancellationToken)
    {
        List<TestedDestination> tested = [];
        var subscription = listed.Stored.Subscription;
        foreach (var destination in subscription.Destinations)
        {
            var result = listed.ConsentOf(DestinationIdentity.For(destination)) switch
            {
                ConsentState.Ended => Ended,
                ConsentState.Asked => await invitations.AskAgainAsync(subscription, destination).WaitAsync(cancellationToken),
                _ => await notices.SendAsync(NoticeKind.Test, subscription, destination, new NoticeText()).WaitAsync(cancellationToken),
            };
            tested.Add(new TestedDestination(destination, result));
        }

        return tested;
    }
}
