namespace NewsWatch.Worker.Bus;

internal sealed partial class OutboxPublisher
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker did not confirm {Failed} of {Messages} messages; they stay in the outbox. First reason: {Reason}")]
    private partial void LogUnconfirmed(int failed, int messages, string reason);
}
