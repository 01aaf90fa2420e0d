using NewsWatch.Storage;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Worker.Bus;

/// <summary>
/// Moves outbox messages that this version cannot read, such as those of a later one after a rollback, to the dead-letter
/// list. In the outbox they would be tried for ever, and enough of them would block their type.
/// </summary>
internal sealed partial class UnreadableMessages(IStore store, TimeProvider clock, ILogger<UnreadableMessages> logger)
{
    private const string Queue = "outbox";

    public async Task BuryAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var letter = new DeadLetter
        {
            MessageId = message.Id,
            Queue = Queue,
            Type = message.Type,
            Payload = message.Payload,
            Reason = reason.ReplaceLineEndings(" "),
            Failures = 1,
            FirstFailedUtc = now,
            LastFailedUtc = now,
        };
        await store.TransactAsync(session => session.DeadLetters.AddAsync(letter, cancellationToken), cancellationToken);
        LogBuried(message.Type, message.Id, letter.Reason);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{MessageType} {MessageId} cannot be read and is in the dead-letter list: {Reason}")]
    private partial void LogBuried(string messageType, Guid messageId, string reason);
}
