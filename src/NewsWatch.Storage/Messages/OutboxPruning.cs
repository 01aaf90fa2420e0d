using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Messages;

/// <summary>Removes what is done, in transactions so small that nobody waits long for one.</summary>
internal sealed class OutboxPruning(IStore store, IReadOnlyDictionary<string, string> routes, DateTimeOffset olderThanUtc)
{
    private const int BatchSize = 500;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var routed = routes.Keys.ToArray();
        var removed = await RemoveAsync(context => context.Outbox.Where(message => !routed.Contains(message.Type)), cancellationToken);
        foreach (var (type, consumer) in routes)
            removed += await RemoveAsync(context => OutboxQueries.Consumed(context, type, consumer), cancellationToken);
        await RemoveOrphansAsync(cancellationToken);
        return removed;
    }

    private Task<int> RemoveAsync(Func<StoreContext, IQueryable<OutboxRow>> done, CancellationToken cancellationToken) =>
        InBatchesAsync(
            async context =>
            {
                var ids = await done(context)
                    .Where(message => message.PublishedUtc < olderThanUtc)
                    .OrderBy(message => message.Position)
                    .Take(BatchSize)
                    .Select(message => message.Id)
                    .ToListAsync(cancellationToken);
                await context.Inbox.Where(row => ids.Contains(row.MessageId)).ExecuteDeleteAsync(cancellationToken);
                await context.DeadLetters
                    .Where(row => ids.Contains(row.MessageId) && row.ReplayedUtc != null)
                    .ExecuteDeleteAsync(cancellationToken);
                return await context.Outbox.Where(message => ids.Contains(message.Id)).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Messages that came from elsewhere have no row in this outbox.</summary>
    private Task<int> RemoveOrphansAsync(CancellationToken cancellationToken) =>
        InBatchesAsync(
            async context =>
            {
                var ids = await context.Inbox
                    .Where(row => row.ConsumedUtc < olderThanUtc && !context.Outbox.Any(message => message.Id == row.MessageId))
                    .OrderBy(row => row.ConsumedUtc)
                    .Take(BatchSize)
                    .Select(row => row.MessageId)
                    .ToListAsync(cancellationToken);
                return await context.Inbox.Where(row => ids.Contains(row.MessageId)).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

    private async Task<int> InBatchesAsync(Func<StoreContext, Task<int>> remove, CancellationToken cancellationToken)
    {
        var total = 0;
        int removed;
        do
        {
            removed = await store.TransactAsync(session => remove(session.Context), cancellationToken);
            total += removed;
        }
        while (removed > 0);
        return total;
    }
}
