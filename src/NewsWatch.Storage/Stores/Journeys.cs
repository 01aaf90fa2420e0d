using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class Journeys(IStore store) : IJourneys
{
    public Task<ArticleJourney?> FindAsync(Guid articleId, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            var rows = JourneyRows.Of(session.Context).Where(row => row.Article.Id == articleId);
            return (await CompleteAsync(session.Context, rows, cancellationToken)).SingleOrDefault();
        },
        cancellationToken);

    public Task<IReadOnlyList<ArticleJourney>> ListAsync(JourneyQuery query, CancellationToken cancellationToken) => store.ReadAsync(
        session =>
        {
            var rows = JourneyRows.Of(session.Context);
            if (query.Outcome is { } outcome) rows = rows.With(outcome);
            if (query.FeedId is { } feedId) rows = rows.Where(row => row.Article.FeedId == feedId);
            var page = rows
                .OrderByDescending(row => row.Article.ReceivedUtc).ThenByDescending(row => row.Article.Id)
                .Skip(query.Skip).Take(query.Take);
            return CompleteAsync(session.Context, page, cancellationToken);
        },
        cancellationToken);

    private static async Task<IReadOnlyList<ArticleJourney>> CompleteAsync(
        StoreContext context, IQueryable<JourneyRow> query, CancellationToken cancellationToken)
    {
        var rows = await query.ToListAsync(cancellationToken);
        var stories = rows.Where(row => row.Alerted).Select(row => row.Decision?.StoryId).OfType<Guid>().Distinct().ToList();
        var alerts = await context.Alerts.Where(alert => stories.Contains(alert.StoryId)).ToListAsync(cancellationToken);
        var deliveries = (await DeliveriesAsync(context, alerts, cancellationToken)).ToLookup(pair => pair.AlertId, pair => pair.Journey);
        var journeys = alerts.ToLookup(
            alert => (alert.StoryId, alert.Revision), alert => new AlertJourney(alert.ToAlert(), [.. deliveries[alert.Id]]));
        return [.. rows.Select(row => new ArticleJourney
        {
            Article = row.Article.ToArticle(),
            Detection = row.Detection?.ToDetection(),
            Decision = row.Decision?.ToDecision(row.Story?.ToStory()),
            Alerts = row.Decision is { Alert: true, StoryId: { } storyId, Revision: { } revision }
                ? [.. journeys[(storyId, revision)].OrderBy(journey => journey.Alert.SubscriptionId, StringComparer.Ordinal)]
                : [],
        })];
    }

    /// <summary>A digest that tells several of the alerts is given with each.</summary>
    private static async Task<IEnumerable<(Guid AlertId, DeliveryJourney Journey)>> DeliveriesAsync(
        StoreContext context, List<AlertRow> alerts, CancellationToken cancellationToken)
    {
        var ids = alerts.ConvertAll(alert => alert.Id);
        var digests = (await context.DigestEntries.Where(entry => ids.Contains(entry.AlertId)).ToListAsync(cancellationToken))
            .ToLookup(entry => entry.DigestId, entry => entry.AlertId);
        var digestIds = digests.Select(digest => digest.Key).ToList();
        var deliveries = await context.Deliveries
            .Where(delivery => digestIds.Contains(delivery.Id) || (ids.Contains(delivery.AlertId) && !delivery.IsDigest))
            .OrderBy(delivery => delivery.CreatedUtc).ThenBy(delivery => delivery.Id)
            .ToListAsync(cancellationToken);
        var deliveryIds = deliveries.ConvertAll(delivery => delivery.Id);
        var attempts = (await context.DeliveryAttempts
            .Where(attempt => deliveryIds.Contains(attempt.DeliveryId))
            .OrderBy(attempt => attempt.Attempt)
            .ToListAsync(cancellationToken)).ToLookup(attempt => attempt.DeliveryId);
        return
            from delivery in deliveries
            let journey = new DeliveryJourney(delivery.ToDelivery(), [.. attempts[delivery.Id].Select(attempt => attempt.ToAttempt())])
            from alertId in delivery.IsDigest ? digests[delivery.Id] : [delivery.AlertId]
            select (alertId, journey);
    }
}
