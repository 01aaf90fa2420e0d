using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class Journeys(IStore store) : IJourneys
{
    /// <summary>Each holds its story as it was told, and so many answer why it was told.</summary>
    private const int MaxAlerts = 100;

    public Task<ArticleJourney?> FindAsync(Guid articleId, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            var row = await JourneyRows.Of(session.Context).FirstOrDefaultAsync(row => row.Article.Id == articleId, cancellationToken);
            if (row is null) return null;
            var journey = ToJourney(row);
            return journey.IsAlerted ? await WithAlertsAsync(session.Context, journey, row.Decision!, cancellationToken) : journey;
        },
        cancellationToken);

    public Task<IReadOnlyList<ArticleJourney>> ListAsync(JourneyQuery query, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<ArticleJourney>>(
            async session =>
            {
                var rows = JourneyRows.Of(session.Context);
                if (query.Outcome is { } outcome) rows = rows.With(outcome);
                if (query.FeedId is { } feedId) rows = rows.Where(row => row.Article.FeedId == feedId);
                var page = rows
                    .OrderByDescending(row => row.Article.ReceivedUtc).ThenByDescending(row => row.Article.Id)
                    .Skip(query.Skip).Take(query.Take);
                return [.. (await page.ToListAsync(cancellationToken)).Select(ToJourney)];
            },
            cancellationToken);

    private static ArticleJourney ToJourney(JourneyRow row) => new()
    {
        Article = row.Article.ToArticle(),
        Detection = row.Detection?.ToDetection(),
        Decision = row.Decision?.ToDecision(row.Story?.ToStory()),
        IsAlerted = row.Alerted && row.Decision is { Alert: true },
    };

    private static async Task<ArticleJourney> WithAlertsAsync(
        StoreContext context, ArticleJourney journey, DecisionRow decision, CancellationToken cancellationToken)
    {
        var (storyId, revision) = (decision.StoryId, decision.Revision);
        var all = context.Alerts.Where(alert => alert.StoryId == storyId && alert.Revision == revision);
        var alerts = await all.OrderBy(alert => alert.SubscriptionId).Take(MaxAlerts).ToListAsync(cancellationToken);
        var deliveries = (await DeliveriesAsync(context, alerts, cancellationToken)).ToLookup(pair => pair.AlertId, pair => pair.Journey);
        return journey with
        {
            Alerts = [.. alerts.Select(alert => new AlertJourney(alert.ToAlert(), [.. deliveries[alert.Id]]))],
            MoreAlerts = alerts.Count < MaxAlerts ? 0 : await all.CountAsync(cancellationToken) - MaxAlerts,
        };
    }

    /// <summary>A digest that tells several of the alerts is given with each.</summary>
    private static async Task<IEnumerable<(Guid AlertId, DeliveryJourney Journey)>> DeliveriesAsync(
        StoreContext context, List<AlertRow> alerts, CancellationToken cancellationToken)
    {
        var ids = alerts.ConvertAll(alert => alert.Id);
        var digests = (await context.DigestEntries.Where(entry => EF.Parameter(ids).Contains(entry.AlertId)).ToListAsync(cancellationToken))
            .ToLookup(entry => entry.DigestId, entry => entry.AlertId);
        var digestIds = digests.Select(digest => digest.Key).ToList();
        var deliveries = await context.Deliveries
            .Where(delivery => EF.Parameter(digestIds).Contains(delivery.Id) || (EF.Parameter(ids).Contains(delivery.AlertId) && !delivery.IsDigest))
            .OrderBy(delivery => delivery.CreatedUtc).ThenBy(delivery => delivery.Id)
            .ToListAsync(cancellationToken);
        var deliveryIds = deliveries.ConvertAll(delivery => delivery.Id);
        var attempts = (await context.DeliveryAttempts
            .Where(attempt => EF.Parameter(deliveryIds).Contains(attempt.DeliveryId))
            .OrderBy(attempt => attempt.Attempt)
            .ToListAsync(cancellationToken)).ToLookup(attempt => attempt.DeliveryId);
        return
            from delivery in deliveries
            let journey = new DeliveryJourney(delivery.ToDelivery(), [.. attempts[delivery.Id].Select(attempt => attempt.ToAttempt())])
            from alertId in delivery.IsDigest ? digests[delivery.Id] : [delivery.AlertId]
            select (alertId, journey);
    }
}
