namespace NewsWatch.Worker.Roles;

internal sealed partial class FeedPoller
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Watching {Feeds} feeds")]
    private partial void LogWatching(int feeds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Polling waits: {Reason}")]
    private partial void LogStoreUnavailable(string reason);
}
