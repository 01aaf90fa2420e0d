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
    private const int HeavyBytes = 1024 * 1024;

    // The worst document of 15 MB takes some 200 MB while it is read; sixteen at once would be the end of the process.
    private static readonly SemaphoreSlim Heavy = new(1);

    /// <summary>Reads one document, for who reads one at a time; see <see cref="ParseAsync"/> for who reads many.</summary>
    /// <param name="body">The document as served; compressed with gzip or not.</param>
    /// <param name="contentType">The HTTP header, for its charset.</param>
    /// <param name="baseUrl">The address that the body came from, for relative links.</param>
    /// <exception cref="FeedFormatException">The body cannot be read as a feed; the message says why. Nothing else is thrown.</exception>
    public static ParsedFeed Parse(ReadOnlyMemory<byte> body, string? contentType, Uri? baseUrl) =>
        Guarded(() => ParsePlain(Inflated(body), contentType, baseUrl));

    /// <summary>The same as <see cref="Parse"/>; of large documents one at a time is read, and the others wait without a thread.</summary>
    /// <exception cref="FeedFormatException">As for <see cref="Parse"/>.</exception>
    public static async Task<ParsedFeed> ParseAsync(ReadOnlyMemory<byte> body, string? contentType, Uri? baseUrl, CancellationToken cancellationToken)
    {
        var plain = Guarded(() => Inflated(body));
        if (plain.Length <= HeavyBytes) return Guarded(() => ParsePlain(plain, contentType, baseUrl));
        await Heavy.WaitAsync(cancellationToken);
        try
        {
            return Guarded(() => ParsePlain(plain, contentType, baseUrl));
        }
        finally
        {
            Heavy.Release();
        }
    }

    /// <summary>A document that finds a fault in the parser must stop its own feed only, and be seen to.</summary>
    private static T Guarded<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception fault) when (fault is not (FeedFormatException or OutOfMemoryException))
        {
            throw new FeedFormatException($"the parser failed on it: {fault.GetType().Name}", fault) { IsFault = true };
        }
    }

    private static ReadOnlyMemory<byte> Inflated(ReadOnlyMemory<byte> body)
    {
        var plain = CompressedBody.Inflate(body);
        return plain.Length <= ParseLimits.MaxBytes ? plain : throw new FeedFormatException($"larger than {ParseLimits.MaxBytes / 1024 / 1024} MB");
    }

    private static ParsedFeed ParsePlain(ReadOnlyMemory<byte> plain, string? contentType, Uri? baseUrl)
    {
        var decoded = DoubleEncoding.Undo(FeedDecoder.Decode(plain.Span, contentType));
        if (JsonFeedReader.IsJson(decoded)) return JsonFeedReader.Read(decoded, baseUrl);
        var (start, entities) = Prologue.Find(decoded, baseUrl);
        var document = Load(decoded, start, entities);
        return new ParsedFeed
        {
            Title = FeedHead.Title(document),
            SiteUrl = FeedHead.Site(document, baseUrl),
            Language = FeedHead.Language(document),
            Hub = FeedHead.Link(document, "hub"),
            Self = FeedHead.Link(document, "self"),
            Wishes = FeedWishes.Of(document),
            Entries = EntryReader.ReadAll(document, baseUrl),
        };
    }

    private static FeedDocument Load(string text, int start, IReadOnlyDictionary<string, string> entities)
    {
        try
        {
            if (!LongTags.Any(text.AsSpan(start))) return FeedDocumentLoader.Load(From(text, start), []);
        }
        catch (XmlException)
        {
            // Most broken feeds can be repaired, and only they pay for it.
        }

        return LoadRepaired(MarkupRepair.Repair(text, start, entities));
    }

    // The document is read where it stands, since a copy without its prologue would cost as much as decoding it.
    private static StringReader From(string text, int start)
    {
        var reader = new StringReader(text);
        Span<char> passed = stackalloc char[256];
        while (start > 0) start -= reader.Read(passed[..Math.Min(start, passed.Length)]);
        return reader;
    }

    private static FeedDocument LoadRepaired(RepairedMarkup repaired)
    {
        try
        {
            return FeedDocumentLoader.Load(new BuilderReader(repaired.Text), repaired.Prefixes);
        }
        catch (XmlException exception)
        {
            throw new FeedFormatException($"XML beyond repair: {exception.Message}", exception);
        }
    }
}
