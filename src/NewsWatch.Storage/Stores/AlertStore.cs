using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class AlertStore(StoreContext context) : IAlertStore
{
    public Task<bool> TryAddAsync(Alert alert, CancellationToken cancellationToken) =>
        context.InsertNewAsync(AlertRow.From(alert), cancellationToken);

    public async Task<int?> LastToldAsync(string subscriptionId, Guid storyId, CancellationToken cancellationToken)
    {
        var told = await context.Alerts
            .Where(alert => alert.SubscriptionId == subscriptionId
                && (alert.StoryId == storyId || context.Stories.Any(story => story.Id == alert.StoryId && story.MergedInto == storyId)))
            .Select(alert => new { alert.StoryId, alert.Revision })
            .ToListAsync(cancellationToken);
        return told.Count == 0 ? null : told.Where(alert => alert.StoryId == storyId).Select(alert => alert.Revision).DefaultIfEmpty(0).Max();
    }

    public async Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken)
    {
        var row = await context.Alerts.FirstOrDefaultAsync(alert => alert.Id == alertId, cancellationToken);
        return row?.ToAlert();
    }

    public async Task<IReadOnlyList<Alert>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await context.Alerts
            .OrderByDescending(alert => alert.RaisedUtc).ThenByDescending(alert => alert.Id)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToAlert())];
    }
}
