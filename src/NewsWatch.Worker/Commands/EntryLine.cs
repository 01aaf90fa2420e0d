using System.Globalization;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Worker.Commands;

/// <summary>An entry as parse writes it, in the order of the published shape; what the feed does not say is null.</summary>
public sealed record EntryLine
{
    public required string? Title { get; init; }

    public required string? Link { get; init; }

    public required string? Id { get; init; }

    /// <summary>ISO 8601 in UTC, to the second.</summary>
    public required string? PublishedUtc { get; init; }

    public required string? Summary { get; init; }

    public required string? Content { get; init; }

    public required string? Author { get; init; }

    public static EntryLine Of(FeedEntry entry) => new()
    {
        Title = NullIfEmpty(entry.Title),
        Link = entry.Link,
        Id = entry.Id,
        PublishedUtc = entry.PublishedUtc?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Summary = NullIfEmpty(entry.Summary),
        Content = NullIfEmpty(entry.Content),
        Author = entry.Author,
    };

    public static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
