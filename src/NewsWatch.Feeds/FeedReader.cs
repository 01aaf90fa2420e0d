using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Parsing;
using NewsWatch.Feeds.WebSub;

namespace NewsWatch.Feeds;

/// <summary>One check of one feed: fetch, parse, normalise.</summary>
public sealed class FeedReader(FeedFetcher fetcher, TimeProvider clock)
{
    /// <summary>A server that answers 304 for ever would hide every change; so often it is asked without conditions.</summary>
    private static readonly TimeSpan ValidatorAge = TimeSpan.FromDays(7);

    /// <summary>Nothing that a server can do makes this throw; only <paramref name="ct"/> does.</summary>
    public async Task<FeedReading> ReadAsync(Feed feed, CancellationToken ct)
    {
        if (!Uri.TryCreate(feed.Address, UriKind.Absolute, out var url)) return Failed(feed, "not an address that can be fetched");
        try
        {
            return await ReadAsync(feed, url, ct);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            // A fault of ours is stored like any other failure: a check that leaves no trace would be repeated for ever.
            return Failed(feed, $"the check failed: {exception.GetType().Name}") with { Fault = exception };
        }
    }

    private async Task<FeedReading> ReadAsync(Feed feed, Uri url, CancellationToken ct)
    {
        var request = RequestFor(feed, url);
        var result = await fetcher.FetchAsync(request, ct);
        var reading = result switch
        {
            FetchedBody body => await ReadAsync(feed, body, ct),
            FetchNotModified when request is { ETag: null, LastModified: null } => Failed(feed, "304 Not Modified to a request without validators"),
            FetchNotModified unchanged => NotModified(feed, unchanged),
            FetchFailure failure => Failed(feed, failure.Reason) with
            {
                Status = failure.Status,
                IsPaused = failure.IsPaused,
                RetryAfter = failure.RetryAfter,
            },
            _ => throw new InvalidOperationException($"unknown result {result.GetType().Name}"),
        };
        return reading with { MovedTo = result.MovedTo?.AbsoluteUri, Host = FeedAddress.HostOf(result.FinalUrl) };
    }

    private FetchRequest RequestFor(Feed feed, Uri url)
    {
        var outdated = feed.ValidatorsUtc is not { } taken || clock.GetUtcNow() - taken >= ValidatorAge;
        return outdated
            ? new FetchRequest { Url = url }
            : new FetchRequest { Url = url, ETag = feed.ETag, LastModified = feed.LastModified };
    }

    private async Task<FeedReading> ReadAsync(Feed feed, FetchedBody body, CancellationToken ct)
    {
        ParsedFeed parsed;
        try
        {
            parsed = await FeedParser.ParseAsync(body.Bytes, body.ContentType, body.FinalUrl, ct);
        }
        catch (FeedFormatException exception)
        {
            return Failed(feed, exception.Message) with { Status = body.Status, Fault = exception.IsFault ? exception : null };
        }

        var now = clock.GetUtcNow();
        return new FeedReading
        {
            FeedId = feed.Id,
            CheckedUtc = now,
            Articles = ArticleMapper.Map(feed, parsed, now),
            ETag = body.ETag,
            LastModified = body.LastModified,
            Title = parsed.Title.Length == 0 ? null : parsed.Title,
            SiteUrl = parsed.SiteUrl,
            Language = parsed.Language,
            Hub = HubDiscovery.Find(body.Links, parsed.Hub, parsed.Self, body.FinalUrl),
            Wishes = parsed.Wishes with { MaxAge = body.MaxAge },
        };
    }

    private FeedReading NotModified(Feed feed, FetchNotModified unchanged) => new()
    {
        FeedId = feed.Id,
        CheckedUtc = clock.GetUtcNow(),
        NotModified = true,
        ETag = unchanged.ETag,
        LastModified = unchanged.LastModified,
        Wishes = unchanged.MaxAge is { } age ? feed.Wishes with { MaxAge = age } : null,
    };

    private FeedReading Failed(Feed feed, string reason) => new() { FeedId = feed.Id, CheckedUtc = clock.GetUtcNow(), Error = reason };
}
