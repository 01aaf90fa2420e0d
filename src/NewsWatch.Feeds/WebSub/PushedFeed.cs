using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Feeds.WebSub;

/// <summary>What a hub pushed: the feed's document, or a part of it, read as if it had been polled.</summary>
public sealed record PushedFeed
{
    private PushedFeed()
    {
    }

    public IReadOnlyList<Article> Articles { get; private init; } = [];

    /// <summary>One line that says why it could not be read; null where it could.</summary>
    public string? Error { get; private init; }

    /// <summary>What to mend in this program by; null where the failure is the content's.</summary>
    public Exception? Fault { get; private init; }

    /// <summary>Nothing in the content makes it throw; only <paramref name="cancellationToken"/> does.</summary>
    public static async Task<PushedFeed> ReadAsync(Feed feed, PushedBody body, DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        try
        {
            var origin = Uri.TryCreate(feed.Address, UriKind.Absolute, out var url) ? url : null;
            var parsed = await FeedParser.ParseAsync(body.Bytes, body.ContentType, origin, cancellationToken);
            return new PushedFeed { Articles = ArticleMapper.Map(feed, parsed, nowUtc) };
        }
        catch (FeedFormatException exception)
        {
            return new PushedFeed { Error = exception.Message, Fault = exception.IsFault ? exception : null };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            return new PushedFeed { Error = $"the check failed: {exception.GetType().Name}", Fault = exception };
        }
    }
}
