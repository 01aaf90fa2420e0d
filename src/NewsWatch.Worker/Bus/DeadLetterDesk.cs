using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Worker.Bus;

/// <summary>Everything that failed for good, messages and deliveries alike, by one identity each.</summary>
internal sealed class DeadLetterDesk(IStore store)
{
    public const int Most = 10_000;

    public Task<IReadOnlyList<DeadLetterLine>> ListAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<DeadLetterLine>>(
        async session =>
        {
            var messages = await session.DeadLetters.ListAsync(0, Most, cancellationToken);
            var deliveries = await session.Deliveries.ListAsync(new DeliveryQuery { State = DeliveryState.Dead, Take = Most }, cancellationToken);
            return
            [
                .. messages.Select(letter => new DeadLetterLine(letter.MessageId, letter.Queue, letter.Failures, letter.LastFailedUtc, letter.Reason)),
                .. deliveries.Select(delivery => new DeadLetterLine(
                    delivery.Id, delivery.Destination.Channel, delivery.Attempt, delivery.DueUtc, delivery.LastError ?? "")),
            ];
        },
        cancellationToken);

    /// <summary>Messages alone, latest failure first.</summary>
    public Task<IReadOnlyList<DeadLetter>> ListMessagesAsync(int skip, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.DeadLetters.ListAsync(skip, take, cancellationToken), cancellationToken);

    public Task<int> CountMessagesAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.DeadLetters.CountAsync(cancellationToken), cancellationToken);

    /// <summary>False where the list does not hold it any more.</summary>
    public Task<bool> ReplayMessageAsync(Guid messageId, string queue, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.DeadLetters.ReplayAsync(messageId, queue, cancellationToken), cancellationToken);

    /// <summary>False where the list does not hold it any more.</summary>
    public Task<bool> ReplayAsync(DeadLetterLine line, CancellationToken cancellationToken) => store.TransactAsync(
        async session => await session.DeadLetters.ReplayAsync(line.Id, line.Where, cancellationToken)
            || await session.Deliveries.RetryAsync(line.Id, again: false, cancellationToken) is not null,
        cancellationToken);
}
