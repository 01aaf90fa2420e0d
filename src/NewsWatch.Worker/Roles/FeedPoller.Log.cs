namespace NewsWatch.Worker.Roles;

internal sealed partial class FeedPoller
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Feeds} feeds")]
    private partial void LogWatching(int feeds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Polling waits: {Reason}")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The check of {FeedUrl} was stopped")]
    private partial void LogCheckStopped(string feedUrl);

    [LoggerMessage(Level = LogLevel.Error, Message = "The check of {FeedUrl} broke off; it is repeated when its lease has run out")]
    private partial void LogCheckFault(Exception exception, string feedUrl);
}
