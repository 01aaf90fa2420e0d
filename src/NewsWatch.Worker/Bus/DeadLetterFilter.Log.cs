namespace NewsWatch.Worker.Bus;

internal sealed partial class DeadLetterFilter
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{MessageType} {MessageId} failed for good in {Queue} and is in the dead-letter list: {Reason}")]
    private partial void LogRecorded(string messageType, Guid messageId, string queue, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A failed message goes to the transport's error queue, since the dead-letter list did not take it: {Reason}")]
    private partial void LogNotRecorded(string reason);
}
