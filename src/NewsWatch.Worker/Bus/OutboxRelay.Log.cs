namespace NewsWatch.Worker.Bus;

internal sealed partial class OutboxRelay
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Publishing {Messages} messages again that no consumer had recorded when the last run ended")]
    private partial void LogReopened(int messages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox waits: {Reason}")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The outbox goes on: the store is back")]
    private partial void LogStoreIsBack();
}
