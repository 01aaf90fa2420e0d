using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>One check of one feed: read it, then in one transaction store what is new, the messages about it and the next check.</summary>
internal sealed partial class FeedPoll(FeedReader reader, IStore store, FeedQueue queue, HubWatch hubs, ILogger<FeedPoll> logger)
{
    public async Task RunAsync(Feed feed, CancellationToken cancellationToken)
    {
        using var activity = PipelineTracing.Source.StartActivity("poll feed");
        activity?.SetTag(PipelineTracing.FeedUrl, FeedAddress.Shown(feed.Url));
        var reading = await reader.ReadAsync(feed, cancellationToken);
        var added = await store.TransactAsync(session => StoreAsync(session, feed, reading, cancellationToken), cancellationToken);
        PipelineMetrics.FeedChecked(reading.Error is null, added);
        Report(FeedAddress.Shown(feed.Url), reading, added);
    }

    private void Report(string feedUrl, FeedReading reading, int added)
    {
        if (reading.Error is not null) LogFailed(feedUrl, reading.Error, reading.NextCheckUtc);
        else if (reading.NotModified) LogNotModified(feedUrl);
        else LogRead(feedUrl, reading.Articles.Count, added);
    }

    /// <summary>Returns how many articles are new.</summary>
    private async Task<int> StoreAsync(StoreSession session, Feed feed, FeedReading reading, CancellationToken cancellationToken)
    {
        // The lease is asked for first: where another process has taken over, what it stores counts, not this.
        if (!await session.Feeds.CompleteAsync(CheckOf(feed, reading), cancellationToken))
        {
            LogLeaseLost(FeedAddress.Shown(feed.Url));
            return 0;
        }

        await HubWatch.NoteAsync(session, reading);
        var added = await session.Articles.AddNewAsync(reading.Articles, cancellationToken);
        await session.Feeds.CountEntriesAsync(feed.Id, added.Count, cancellationToken);
        foreach (var article in added) session.Publish(MessageFor(article), article.ReceivedUtc);
        return added.Count;
    }

    private FeedCheck CheckOf(Feed feed, FeedReading reading) => new()
    {
        FeedId = feed.Id,
        LeaseOwner = queue.Owner,
        CheckedUtc = reading.CheckedUtc,
        NextCheckUtc = hubs.NextCheck(feed, reading, reading.NextCheckUtc),
        Error = reading.Error,
        ETag = reading.ETag,
        LastModified = reading.LastModified,
        Title = reading.Title,
        Language = reading.Language,
    };

    public static ArticleDiscovered MessageFor(Article article) => new()
    {
        ArticleId = article.Id,
        FeedId = article.FeedId,
        Publisher = article.Publisher,
        Title = article.Title,
        Url = article.Url,
        Language = article.Language,
        PublishedUtc = article.PublishedUtc,
        ReceivedUtc = article.ReceivedUtc,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Read {FeedUrl}: {Entries} entries, {NewEntries} new")]
    private partial void LogRead(string feedUrl, int entries, int newEntries);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{FeedUrl} has not changed")]
    private partial void LogNotModified(string feedUrl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not read {FeedUrl}: {Reason}; next check at {NextCheckUtc:u}")]
    private partial void LogFailed(string feedUrl, string reason, DateTimeOffset nextCheckUtc);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of {FeedUrl} ran out during the check; another process has taken over")]
    private partial void LogLeaseLost(string feedUrl);
}
