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

    /// <summary>Nothing in the content makes it throw.</summary>
    public static PushedFeed Read(Feed feed, ReadOnlyMemory<byte> body, string? contentType, DateTimeOffset nowUtc)
    {
        try
        {
            var origin = Uri.TryCreate(feed.Address, UriKind.Absolute, out var url) ? url : null;
            return new PushedFeed { Articles = ArticleMapper.Map(feed, FeedParser.Parse(body, contentType, origin), nowUtc) };
        }
        catch (FeedFormatException exception)
        {
            return new PushedFeed { Error = exception.Message };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new PushedFeed { Error = $"the parser failed on it: {exception.GetType().Name}" };
        }
    }
}
