using System.Text.Json;
using NewsWatch.Feeds.Parsing.Dates;

namespace NewsWatch.Worker.Commands;

/// <summary>Reads <see cref="ArticleLine"/>s; fields that it does not know are passed over.</summary>
public static class ArticleLineReader
{
    /// <summary>Throws <see cref="FormatException"/> with what is wrong and what is allowed.</summary>
    public static ArticleLine Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return ReadObject(document.RootElement);
        }
        catch (JsonException error)
        {
            var column = error.BytePositionInLine is { } position ? $" at byte {position + 1}" : "";
            throw new FormatException($"not JSON{column}: {Reason(error)}", error);
        }
        catch (InvalidOperationException error)
        {
            // The one thing that a string of valid JSON can hold and text cannot.
            throw new FormatException("a string holds half a surrogate pair, which is no text", error);
        }
    }

    private static ArticleLine ReadObject(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("not a JSON object");
        var article = new ArticleLine
        {
            Id = ReadId(root),
            Title = ReadText(root, "title") ?? "",
            Summary = ReadText(root, "summary") ?? "",
            Text = ReadText(root, "text") ?? "",
            Lang = ReadText(root, "lang"),
            Published = ReadDate(root),
        };
        if (article.Title.Length + article.Summary.Length + article.Text.Length == 0)
            throw new FormatException("\"title\" is missing, and there is no \"summary\" or \"text\" either");
        return article;
    }

    private static JsonElement ReadId(JsonElement root)
    {
        if (!root.TryGetProperty("id", out var id)) throw new FormatException("\"id\" is missing; allowed: a string or a number");
        if (id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) throw new FormatException("\"id\" must be a string or a number");
        _ = id.ToString();
        return id.Clone();
    }

    private static string? ReadText(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new FormatException($"\"{name}\" must be a string");
        return value.GetString();
    }

    private static DateTimeOffset? ReadDate(JsonElement root) =>
        root.TryGetProperty("published", out var value) && value.ValueKind == JsonValueKind.String ? FeedDate.Read(value.GetString()) : null;

    // The parser ends its sentence with the place, which is said already.
    private static string Reason(JsonException error)
    {
        var place = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? error.Message : error.Message[..place]).ReplaceLineEndings(" ").TrimEnd('.', '|', ' ');
    }
}
