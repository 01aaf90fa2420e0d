using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class AlertStore(StoreContext context) : IAlertStore
{
    public async Task<IReadOnlySet<Guid>> AddNewAsync(IReadOnlyList<Alert> alerts, CancellationToken cancellationToken) =>
        alerts.Count == 0 ? new HashSet<Guid>() : await context.InsertNewIdsAsync([.. alerts.Select(AlertRow.From)], cancellationToken);

    public async Task<Alert?> FindAsync(Guid alertId, CancellationToken cancellationToken)
    {
        var row = await context.Alerts.FirstOrDefaultAsync(alert => alert.Id == alertId, cancellationToken);
        return row?.ToAlert();
    }

    public async Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken)
    {
        var rows = await context.Alerts.Where(alert => EF.Parameter(alertIds).Contains(alert.Id)).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => row.ToAlert());
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
