using System.Text.Json.Serialization;

namespace NewsWatch.Worker.Demo;

/// <summary>One entry of the archive, as its author wrote it: plain text, no markup.</summary>
internal sealed record DemoEntry
{
    /// <summary>Unique within its feed; a slug that also makes the link.</summary>
    public required string Id { get; init; }

    [JsonPropertyName("published")]
    public required DateTimeOffset PublishedUtc { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Paragraphs of the full text; empty where the feed carries only a summary.</summary>
    public IReadOnlyList<string> Content { get; init; } = [];

    public string? Author { get; init; }
}
