using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Databases;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Messages;

internal sealed class OutboxRelayStore(StoreDatabase database, IStore store, TimeProvider clock) : IOutboxRelayStore, IDisposable
{
    private readonly SemaphoreSlim _relaying = new(1, 1);

    public async Task<int> RelayAsync(
        RelayBatch batch,
        Func<IReadOnlyList<OutboxMessage>, CancellationToken, Task<IReadOnlyList<Guid>>> publish,
        CancellationToken cancellationToken)
    {
        if (database.HoldsSingleRows)
        {
            return await store.TransactAsync(
                async session =>
                {
                    var taken = await TakeAsync(session.Context, batch, cancellationToken);
                    var ids = taken.Count == 0 ? [] : await publish(taken, cancellationToken);
                    return await MarkAsync(session.Context, ids, cancellationToken);
                },
                cancellationToken);
        }

        // Nobody holds the rows while they are published, so that only one relay at a time may look at them.
        await _relaying.WaitAsync(cancellationToken);
        try
        {
            var read = await store.ReadAsync(session => TakeAsync(session.Context, batch, cancellationToken), cancellationToken);
            var ids = read.Count == 0 ? [] : await publish(read, cancellationToken);
            if (ids.Count == 0) return 0;
            return await store.TransactAsync(session => MarkAsync(session.Context, ids, cancellationToken), cancellationToken);
        }
        finally
        {
            _relaying.Release();
        }
    }

    public Task<int> ReopenUnconsumedAsync(IReadOnlyDictionary<string, string> routes, CancellationToken cancellationToken) =>
        store.TransactAsync(
            async session =>
            {
                var reopened = 0;
                foreach (var (type, consumer) in routes)
                {
                    reopened += await OutboxQueries.Unconsumed(session.Context, type, consumer).ExecuteUpdateAsync(
                        row => row.SetProperty(message => message.PublishedUtc, (DateTimeOffset?)null), cancellationToken);
                }

                if (reopened > 0) session.Outbox.Reopened();
                return reopened;
            },
            cancellationToken);

    public Task<PipelineBacklog> BacklogAsync(
        IReadOnlyDictionary<string, string> routes, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        store.ReadAsync(session => OutboxQueries.BacklogAsync(session.Context, routes, nowUtc, cancellationToken), cancellationToken);

    public Task<DateTimeOffset?> OldestAsync(string type, string consumer, CancellationToken cancellationToken) =>
        store.ReadAsync(session => OutboxQueries.OldestAsync(session.Context, type, consumer, cancellationToken), cancellationToken);

    public Task<int> PruneAsync(
        IReadOnlyDictionary<string, string> routes, DateTimeOffset olderThanUtc, CancellationToken cancellationToken) =>
        new OutboxPruning(store, routes, olderThanUtc).RunAsync(cancellationToken);

    public void Dispose() => _relaying.Dispose();

    private static async Task<IReadOnlyList<OutboxMessage>> TakeAsync(
        StoreContext context, RelayBatch batch, CancellationToken cancellationToken)
    {
        var heldBack = string.Concat(batch.HeldBack.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $" AND type <> {{{i + 1}}}")));
        var sql = $$"""SELECT * FROM outbox WHERE published_utc IS NULL{{heldBack}} ORDER BY position LIMIT {0} {{context.TakeRows}}""";
        var rows = await context.Outbox.FromSqlRaw(sql, [batch.Max, .. batch.HeldBack]).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToMessage())];
    }

    private Task<int> MarkAsync(StoreContext context, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return Task.FromResult(0);
        var publishedUtc = clock.GetUtcNow();
        return context.Outbox
            // One parameter, so that the statement is the same however many were confirmed.
            .Where(message => EF.Parameter(ids).Contains(message.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.PublishedUtc, publishedUtc), cancellationToken);
    }
}
