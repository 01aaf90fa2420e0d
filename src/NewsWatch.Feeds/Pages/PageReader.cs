using NewsWatch.Feeds.Parsing.Decoding;
using NewsWatch.Feeds.Parsing.Text;
using SmartReader;

namespace NewsWatch.Feeds.Pages;

/// <summary>Finds the article on an HTML page and gives it as plain text, without menus, teasers and scripts.</summary>
public static class PageReader
{
    private const int MaxElements = 20_000;

    // The library walks a page by recursion, so a page that nests without end would end the process.
    private const int MaxDepth = 500;

    /// <param name="html">The page as served.</param>
    /// <param name="contentType">The HTTP header, for its charset.</param>
    /// <param name="url">Where the page came from.</param>
    public static PageText Read(ReadOnlyMemory<byte> html, string? contentType, Uri url) =>
        Read(FeedDecoder.Decode(html.Span, contentType), url);

    /// <summary>All of the page's text where no article can be made out on it.</summary>
    public static PageText Read(string html, Uri url)
    {
        var article = Nesting.Of(html) > MaxDepth ? null : TryRead(html, url);
        var text = PlainText.Fold(article?.TextContent ?? "");
        return new PageText
        {
            Title = PlainText.Line(PlainText.Fold(article?.Title ?? "")),
            Text = text.Length > 0 ? text : PlainText.FromHtml(html),
            Language = article?.Language is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null,
            PublishedUtc = article?.PublicationDate is { } date ? new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc)) : null,
        };
    }

    private static Article? TryRead(string html, Uri url)
    {
        try
        {
            return new Reader(url.AbsoluteUri, html) { MaxElemsToParse = MaxElements }.GetArticle();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws plain exceptions on pages beyond its limits; all the page's text is still an answer.
            return null;
        }
    }
}
