using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Worker.Commands;

/// <summary>A line that parse writes for a file, in the order of the published shape.</summary>
public sealed record ParsedLine
{
    public required string File { get; init; }

    public required bool Ok { get; init; }

    public required string? Title { get; init; }

    public required string? Language { get; init; }

    public required IReadOnlyList<EntryLine> Entries { get; init; }

    public static ParsedLine Of(string file, ParsedFeed feed) => new()
    {
        File = file,
        Ok = true,
        Title = EntryLine.NullIfEmpty(feed.Title),
        Language = feed.Language,
        Entries = [.. feed.Entries.Select(EntryLine.Of)],
    };
}
