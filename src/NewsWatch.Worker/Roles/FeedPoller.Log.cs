namespace NewsWatch.Worker.Roles;

internal sealed partial class FeedPoller
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Feeds} feeds")]
    private partial void LogWatching(int feeds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Polling waits: {Reason}")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for feeds that are due broke off; it goes on")]
    private partial void LogFault(Exception exception);
}
