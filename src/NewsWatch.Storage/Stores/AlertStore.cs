using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class AlertStore(StoreContext context) : IAlertStore
{
    public Task<bool> TryAddAsync(Alert alert, CancellationToken cancellationToken) =>
        context.InsertNewAsync(AlertRow.From(alert), cancellationToken);

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
