using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Parsing;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Feeds.WebSub;

namespace NewsWatch.Feeds;

/// <summary>One check of one feed: fetch, parse, normalise, and say when to come back.</summary>
public sealed class FeedReader(FeedFetcher fetcher, CheckSchedule schedule, TimeProvider clock)
{
    /// <summary>Nothing that a server can do makes this throw; only <paramref name="ct"/> does.</summary>
    public async Task<FeedReading> ReadAsync(Feed feed, CancellationToken ct)
    {
        if (!Uri.TryCreate(feed.Url, UriKind.Absolute, out var url)) return Failed(feed, "not an address that can be fetched", status: null);
        var request = new FetchRequest { Url = url, ETag = feed.ETag, LastModified = feed.LastModified };
        return await fetcher.FetchAsync(request, ct) switch
        {
            FetchedBody body => Read(feed, body),
            FetchNotModified unchanged => NotModified(feed, unchanged),
            FetchFailure failure => Failed(feed, failure.Reason, failure.Status, failure.RetryAfter),
            var other => throw new InvalidOperationException($"unknown result {other.GetType().Name}"),
        };
    }

    private FeedReading Read(Feed feed, FetchedBody body)
    {
        ParsedFeed parsed;
        try
        {
            parsed = FeedParser.Parse(body.Bytes, body.ContentType, body.FinalUrl);
        }
        catch (FeedFormatException exception)
        {
            return Failed(feed, exception.Message, body.Status);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A document that finds a fault in the parser must stop its own feed only, and be seen to.
            return Failed(feed, $"the parser failed on it: {exception.GetType().Name}", status: null);
        }

        var now = clock.GetUtcNow();
        return new FeedReading
        {
            FeedId = feed.Id,
            CheckedUtc = now,
            NextCheckUtc = schedule.AfterSuccess(feed.Id, now),
            Articles = ArticleMapper.Map(feed, parsed, now),
            ETag = body.ETag,
            LastModified = body.LastModified,
            Title = parsed.Title.Length == 0 ? null : parsed.Title,
            Language = parsed.Language,
            Hub = HubDiscovery.Find(body.Links, parsed.Hub, parsed.Self, body.FinalUrl),
        };
    }

    private FeedReading NotModified(Feed feed, FetchNotModified unchanged)
    {
        var now = clock.GetUtcNow();
        return new FeedReading
        {
            FeedId = feed.Id,
            CheckedUtc = now,
            NextCheckUtc = schedule.AfterSuccess(feed.Id, now),
            NotModified = true,
            ETag = unchanged.ETag ?? feed.ETag,
            LastModified = unchanged.LastModified ?? feed.LastModified,
        };
    }

    private FeedReading Failed(Feed feed, string reason, int? status, TimeSpan? retryAfter = null)
    {
        var now = clock.GetUtcNow();
        var check = new FailedCheck
        {
            FeedId = feed.Id,
            CheckedUtc = now,
            FailuresBefore = feed.Failures,
            Status = status,
            RetryAfter = retryAfter,
        };
        return new FeedReading
        {
            FeedId = feed.Id,
            CheckedUtc = now,
            NextCheckUtc = schedule.AfterFailure(check),
            Error = reason,
            ETag = feed.ETag,
            LastModified = feed.LastModified,
        };
    }
}
