using MassTransit;
using NewsWatch.Storage;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Bus;

/// <summary>
/// One transaction a message: the inbox row, the consumer's rows and the outbox rows stand together or not at all,
/// and the message is acknowledged only after the commit.
/// </summary>
internal sealed class MessageTransaction(IStore store, StoreGate gate)
{
    /// <summary>Runs the work unless this consumer has recorded the message before.</summary>
    public async Task RunAsync(ConsumeContext context, string consumer, Func<StoreSession, Task> work)
    {
        await gate.WaitAsync(context.CancellationToken);
        await store.TransactAsync(
            async session =>
            {
                if (await session.Inbox.TryRecordAsync(IdOf(context), consumer, context.CancellationToken)) await work(session);
            },
            context.CancellationToken);
    }

    public static Guid IdOf(ConsumeContext context) =>
        context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be consumed once; publish it with one.");
}
