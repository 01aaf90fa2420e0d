namespace NewsWatch.Worker.Roles;

internal sealed partial class FeedPoll
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Read {FeedUrl}: {Entries} entries, {NewEntries} new, {EditedEntries} edited")]
    private partial void LogRead(string feedUrl, int entries, int newEntries, int editedEntries);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{FeedUrl} has not changed")]
    private partial void LogNotModified(string feedUrl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not read {FeedUrl}: {Reason}; next check at {NextCheckUtc:u}")]
    private partial void LogFailed(string feedUrl, string reason, DateTimeOffset nextCheckUtc);

    [LoggerMessage(Level = LogLevel.Error, Message = "A fault of this program keeps {FeedUrl} from being read")]
    private partial void LogFault(Exception fault, string feedUrl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of {FeedUrl} ran out during the check; another process has taken over")]
    private partial void LogLeaseLost(string feedUrl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Host} is left alone until {UntilUtc:u}: {Reason}")]
    private partial void LogPaused(string host, DateTimeOffset untilUtc, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FeedUrl} has moved for good; from now on {NewUrl} is read")]
    private partial void LogMoved(string feedUrl, string newUrl);

    [LoggerMessage(Level = LogLevel.Error, Message = "FEED FAILING {FeedUrl}: {Reason}")]
    private partial void LogFailing(string feedUrl, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "FEED RECOVERED {FeedUrl}")]
    private partial void LogRecovered(string feedUrl);
}
