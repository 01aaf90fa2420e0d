using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Stores;

namespace NewsWatch.Storage;

public static class PipelineTotalsReader
{
    /// <summary>Counts what the store holds; reads whole tables, so for summaries, not for every second.</summary>
    public static Task<PipelineTotals> TotalsAsync(this IStore store, CancellationToken cancellationToken) => store.ReadAsync(
        async session => new PipelineTotals
        {
            Articles = await session.Context.Articles.CountAsync(cancellationToken),
            Partnerships = await session.Context.Detections.CountAsync(row => row.Partnership, cancellationToken),
            Grouped = await session.Context.Decisions.CountAsync(row => row.Revision != null, cancellationToken),
            Stories = await session.Context.Stories.ThatTell().CountAsync(cancellationToken),
            Alerts = await session.Context.Alerts.CountAsync(cancellationToken),
            Openings = await session.Context.Alerts.CountAsync(row => row.Revision == 1, cancellationToken),
        },
        cancellationToken);
}
