using System.Text;
using System.Text.Json;
using NewsWatch.Feeds.Parsing.Entries;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Json;

/// <summary>
/// JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), and what is like it. The document is walked token by token
/// and only one item at a time is held as a tree, so that neither its depth nor its size costs more than its length.
/// </summary>
internal ref struct JsonFeedReader
{
    // An item beyond this is no article; it is passed over.
    private const int MaxItemBytes = 4 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        // The reader notes a level with one bit and never recurses: a monstrous item must not lose the others.
        MaxDepth = int.MaxValue,
    };

    private readonly Uri? document;
    private readonly List<FeedEntry> entries = [];
    private Utf8JsonReader reader;
    private bool hasItems;
    private string title = "";
    private string? language;
    private string? address;
    private string? self;
    private string? hub;
    private string? site;

    private JsonFeedReader(ReadOnlySpan<byte> json, Uri? document)
    {
        this.document = document;
        reader = new Utf8JsonReader(json, Options);
    }

    /// <summary>Whether a document can only be JSON: none in XML begins so.</summary>
    public static bool IsJson(string text)
    {
        var start = text.AsSpan().TrimStart("\ufeff \t\r\n");
        return !start.IsEmpty && start[0] is '{' or '[';
    }

    /// <exception cref="FeedFormatException">No feed, or broken before its first item.</exception>
    public static ParsedFeed Read(string text, Uri? document)
    {
        var json = Encoding.UTF8.GetBytes(text.TrimStart('\ufeff'));
        MakeControlsBlank(json);
        var feed = new JsonFeedReader(json, document);
        try
        {
            feed.ReadDocument();
        }
        catch (JsonException exception) when (feed.entries.Count == 0)
        {
            throw new FeedFormatException($"JSON that is broken near byte {feed.reader.BytesConsumed}", exception);
        }
        catch (JsonException)
        {
            // What stands after the fault is lost, what was read before it is not.
        }

        if (!feed.hasItems) throw new FeedFormatException("JSON, but not a feed: it has no items");
        return new ParsedFeed
        {
            Title = feed.title,
            SiteUrl = FeedHead.WebPage(BaseAddress.Resolve(feed.Origin(), feed.site)),
            Language = feed.language,
            Hub = feed.hub,
            Self = feed.self,
            Entries = feed.entries,
        };
    }

    // Line breaks within strings are errors, and are found in feeds that a script put together; elsewhere a blank does as well.
    private static void MakeControlsBlank(Span<byte> json)
    {
        for (var at = json.IndexOfAnyInRange((byte)0, (byte)0x1f); at >= 0; at = json.IndexOfAnyInRange((byte)0, (byte)0x1f))
        {
            json[at] = (byte)' ';
            json = json[(at + 1)..];
        }
    }

    private void ReadDocument()
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonItem.Text(reader);
            reader.Read();
            if (name == "items" && reader.TokenType == JsonTokenType.StartArray) ReadItems();
            else if (name == "hubs" && reader.TokenType == JsonTokenType.StartArray && IsBounded()) ReadHubs();
            else ReadHead(name);
        }
    }

    private void ReadHead(string name)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var value = JsonItem.Text(reader);
            if (name == "title") title = PlainText.Line(PlainText.FromHtml(value));
            else if (name == "language") language = FeedHead.TwoLetters(value);
            else if (name is "feed_url") (self, address) = (value, value);
            else if (name is "home_page_url") (site, address) = (value, address ?? value);
        }

        reader.Skip();
    }

    // Of the kinds of hubs that the specification leaves open, one is spoken here.
    private void ReadHubs()
    {
        using var hubs = JsonDocument.ParseValue(ref reader);
        foreach (var each in hubs.RootElement.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object))
        {
            try
            {
                hub ??= WebSubHub(each);
            }
            catch (InvalidOperationException)
            {
                // Half of a surrogate pair is no text.
            }
        }
    }

    private static string? WebSubHub(JsonElement hub)
    {
        var isWebSub = hub.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String &&
            type.GetString()!.Equals("WebSub", StringComparison.OrdinalIgnoreCase);
        return isWebSub && hub.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null;
    }

    private void ReadItems()
    {
        hasItems = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject && entries.Count < ParseLimits.MaxItems && IsBounded()) ReadItem();
            else reader.Skip();
        }
    }

    // A tree is built in time that grows with the square of its depth, so that is looked at first.
    private readonly bool IsBounded()
    {
        var ahead = reader;
        var deepest = reader.CurrentDepth;
        while (ahead.Read() && ahead.CurrentDepth > reader.CurrentDepth) deepest = Math.Max(deepest, ahead.CurrentDepth);
        return deepest <= ParseLimits.MaxDepth && ahead.BytesConsumed - reader.TokenStartIndex <= MaxItemBytes;
    }

    private void ReadItem()
    {
        using var item = JsonDocument.ParseValue(ref reader);
        try
        {
            entries.Add(new JsonItem(item.RootElement, Origin()).Read());
        }
        catch (InvalidOperationException)
        {
            // A name within it has escapes that make no text, so that none of its names can be told from it.
        }
    }

    private readonly Uri? Origin() =>
        document ?? (Uri.TryCreate(address, UriKind.Absolute, out var own) ? own : null);
}
