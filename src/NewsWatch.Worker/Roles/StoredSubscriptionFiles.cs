using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Subscriptions;

namespace NewsWatch.Worker.Roles;

/// <summary>The store as the pages ask it how subscriptions fare.</summary>
internal sealed class StoredSubscriptionFiles(IStore store) : ISubscriptionFiles
{
    public Task<IReadOnlyList<SubscriptionFile>> OpenAsync(IReadOnlyList<ListedSubscription> subscriptions, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<SubscriptionFile>>(
            async session =>
            {
                List<SubscriptionFile> files = [];
                foreach (var listed in subscriptions)
                {
                    var last = await session.Deliveries.ListAsync(
                        new DeliveryQuery { SubscriptionId = listed.Stored.Subscription.Id, Take = 1 }, cancellationToken);
                    files.Add(new SubscriptionFile(listed, last.FirstOrDefault(), await DestinationsAsync(session, listed, cancellationToken)));
                }

                return files;
            },
            cancellationToken);

    public Task<IReadOnlyList<LoggedDelivery>> LogAsync(string subscriptionId, int skip, int take, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<LoggedDelivery>>(
            async session =>
            {
                var deliveries = await session.Deliveries.ListAsync(
                    new DeliveryQuery { SubscriptionId = subscriptionId, Skip = skip, Take = take }, cancellationToken);
                var alerts = await session.Alerts.FindAsync([.. deliveries.Select(delivery => delivery.AlertId)], cancellationToken);
                List<LoggedDelivery> log = [];
                foreach (var delivery in deliveries)
                {
                    var story = alerts.GetValueOrDefault(delivery.AlertId)?.Story;
                    var journey = new DeliveryJourney(delivery, await session.Deliveries.AttemptsAsync(delivery.Id, cancellationToken));
                    log.Add(new LoggedDelivery(journey, story?.Headline, story?.Id));
                }

                return log;
            },
            cancellationToken);

    private static async Task<IReadOnlyList<DestinationFile>> DestinationsAsync(
        StoreSession session, ListedSubscription listed, CancellationToken cancellationToken)
    {
        List<DestinationFile> files = [];
        foreach (var destination in listed.Stored.Subscription.Destinations)
        {
            var reader = DestinationIdentity.For(destination);
            files.Add(new DestinationFile
            {
                Destination = destination,
                Consent = listed.ConsentOf(reader),
                IsConfirmed = listed.Consents.Any(consent => consent.DestinationId == reader && consent is { State: ConsentState.Given, ConfirmedUtc: not null }),
                Health = await session.Destinations.FindAsync(DestinationIdentity.ForHealth(destination), cancellationToken),
                Invitation = listed.Stored.Subscription.Invitations.FirstOrDefault(one => one.DestinationId == reader),
            });
        }

        return files;
    }
}
