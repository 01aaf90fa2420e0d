using System.Xml;
using NewsWatch.Feeds.Parsing.Decoding;
using NewsWatch.Feeds.Parsing.Entries;
using NewsWatch.Feeds.Parsing.Json;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing;

/// <summary>
/// Reads RSS of every version, Atom and JSON Feed as the web serves them. A sound document is read in one pass; a broken one is
/// repaired first. Nothing outside the body is ever opened, and every dimension is bounded by <see cref="ParseLimits"/>.
/// </summary>
public static class FeedParser
{
    /// <param name="body">The document as served; compressed with gzip or not.</param>
    /// <param name="contentType">The HTTP header, for its charset.</param>
    /// <param name="baseUrl">The address that the body came from, for relative links.</param>
    /// <exception cref="FeedFormatException">The body cannot be read as a feed; the message says why.</exception>
    public static ParsedFeed Parse(ReadOnlyMemory<byte> body, string? contentType, Uri? baseUrl)
    {
        var plain = CompressedBody.Inflate(body);
        if (plain.Length > ParseLimits.MaxBytes) throw new FeedFormatException($"larger than {ParseLimits.MaxBytes / 1024 / 1024} MB");
        var decoded = DoubleEncoding.Undo(FeedDecoder.Decode(plain.Span, contentType));
        if (JsonFeedReader.IsJson(decoded)) return JsonFeedReader.Read(decoded, baseUrl);
        var (text, entities) = Prologue.Cut(decoded, baseUrl);
        var document = Load(text, entities);
        return new ParsedFeed
        {
            Title = FeedHead.Title(document),
            Language = FeedHead.Language(document),
            Hub = FeedHead.Link(document, "hub"),
            Self = FeedHead.Link(document, "self"),
            Wishes = FeedWishes.Of(document),
            Entries = EntryReader.ReadAll(document, baseUrl),
        };
    }

    private static FeedDocument Load(string text, IReadOnlyDictionary<string, string> entities)
    {
        try
        {
            return FeedDocumentLoader.Load(text, []);
        }
        catch (XmlException)
        {
            var (repaired, prefixes) = MarkupRepair.Repair(text, entities);
            return LoadRepaired(repaired, prefixes);
        }
    }

    private static FeedDocument LoadRepaired(string text, IReadOnlyCollection<string> prefixes)
    {
        try
        {
            return FeedDocumentLoader.Load(text, prefixes);
        }
        catch (XmlException exception)
        {
            throw new FeedFormatException($"XML beyond repair: {exception.Message}", exception);
        }
    }
}
