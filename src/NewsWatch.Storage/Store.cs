using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Databases;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Storage;

internal sealed class Store(StoreDatabase database, OutboxSignal messages, DeliverySignal deliveries, TimeProvider clock) : IStore
{
    private const int MaxRuns = 5;
    private static readonly TimeSpan PauseAfterDefeat = TimeSpan.FromMilliseconds(20);

    public Task<T> TransactAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken) =>
        database.GuardAsync(async () =>
        {
            for (var run = 1; ; run++)
            {
                try
                {
                    return await RunAsync(work, cancellationToken);
                }
                catch (StoryConflictException) when (run < MaxRuns)
                {
                    // Whoever won has committed, so that the next run reads what he wrote.
                }
                catch (Exception failure) when (run < MaxRuns && database.IsVictim(failure))
                {
                    // At once, this run could take the same locks before the transaction that won has woken up.
                    await Task.Delay(PauseAfterDefeat * run, clock, cancellationToken);
                }
            }
        });

    public Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancellationToken) =>
        database.GuardAsync(async () =>
        {
            await using var transaction = await database.BeginReadAsync(cancellationToken);
            return await read(new StoreSession(transaction.Context, clock));
        });

    public Task MigrateAsync(CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await database.MigrateAsync(cancellationToken);
        await DestinationBackfill.RunAsync(database, cancellationToken);
        await StoryWordsBackfill.RunAsync(database, cancellationToken);
        return true;
    });

    public Task<bool> IsMigratedAsync(CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await using var context = database.CreateContext();
        return !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    });

    public Task PingAsync(CancellationToken cancellationToken) => database.GuardAsync(async () =>
    {
        await database.PingAsync(cancellationToken);
        return true;
    });

    private async Task<T> RunAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
    {
        StoreSession session;
        T result;
        await using (var transaction = await database.BeginWriteAsync(cancellationToken))
        {
            session = new StoreSession(transaction.Context, clock);
            result = await work(session);
            await session.Outbox.FlushAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (session.Outbox.HasNews) messages.Raise();
        if (session.HasDeliveries) deliveries.Raise();
        return result;
    }
}
