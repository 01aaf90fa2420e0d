using System.Text.Json;
using NewsWatch.Feeds.Parsing.Dates;
using NewsWatch.Feeds.Parsing.Entries;
using NewsWatch.Feeds.Parsing.Text;

namespace NewsWatch.Feeds.Parsing.Json;

/// <summary>One item of a JSON feed. A field of another kind than the standard's is read where it can be, else left out.</summary>
/// <param name="item">An object.</param>
/// <param name="origin">What relative addresses start from.</param>
internal readonly struct JsonItem(JsonElement item, Uri? origin)
{
    public FeedEntry Read()
    {
        // Version 1.1 asks readers to take a number for an id as its digits.
        var id = Value("id") is { Length: > 0 } written ? PlainText.Line(written.Trim()) : null;
        return new FeedEntry
        {
            Title = PlainText.Line(PlainText.FromHtml(Cut(Value("title")))),
            Link = BaseAddress.Resolve(origin, Value("url")) ?? BaseAddress.Resolve(origin, Value("external_url")) ?? AddressOf(id),
            Id = id,
            PublishedUtc = FeedDate.Read(Value("date_published")) ?? FeedDate.Read(Value("date_modified")),
            Summary = PlainText.FromHtml(Cut(Value("summary"))),
            Content = Content(),
            Author = Author(),
        };
    }

    /// <summary>The string at the reader; empty where its escapes make no text.</summary>
    public static string Text(Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private string Content()
    {
        var html = PlainText.FromHtml(Cut(Value("content_html")));
        return html.Length > 0 ? html : PlainText.Fold(Cut(Value("content_text")));
    }

    private string? AddressOf(string? id) => id is not null && BaseAddress.IsWritten(id) ? BaseAddress.Resolve(origin, id) : null;

    // Version 1.0 has one author, 1.1 a list of them; some write the name alone.
    private string? Author()
    {
        var name = "";
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
        {
            name = authors.EnumerateArray().Select(Name).FirstOrDefault(candidate => candidate.Length > 0, "");
        }

        if (name.Length == 0 && item.TryGetProperty("author", out var author)) name = Name(author);
        return name.Length == 0 ? null : PlainText.Line(PlainText.FromHtml(name));
    }

    private static string Name(JsonElement author) => author.ValueKind == JsonValueKind.Object
        ? author.TryGetProperty("name", out var name) ? Text(name) : ""
        : Text(author);

    private string Value(string name) => item.TryGetProperty(name, out var value) ? Text(value) : "";

    private static string Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return "";
        }
    }

    private static string Cut(string text) => BoundedText.Cut(text, ParseLimits.MaxTextLength);
}
