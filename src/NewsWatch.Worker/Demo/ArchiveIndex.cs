using System.Text.Json.Serialization;

namespace NewsWatch.Worker.Demo;

/// <summary>The archive's <c>feeds.json</c>.</summary>
internal sealed record ArchiveIndex
{
    [JsonPropertyName("start")]
    public required DateTimeOffset StartUtc { get; init; }

    [JsonPropertyName("end")]
    public required DateTimeOffset EndUtc { get; init; }

    public required IReadOnlyList<DemoFeed> Feeds { get; init; }
}
