using System.Text.Json;
using System.Text.Json.Serialization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>A line of a labelled file: the input of `newswatch detect` with "label" (positive, negative or ambiguous) and "story_id".</summary>
public sealed record LabelledItem
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    public string? Lang { get; init; }

    /// <summary>Empty where nobody read the item.</summary>
    public string Label { get; init; } = "";

    public string? StoryId { get; init; }

    public string? NegativeKind { get; init; }

    public string? DealType { get; init; }

    /// <summary>The deal's type, or the kind of the negative.</summary>
    [JsonIgnore]
    public string Kind => $"{(IsPositive ? "+" : "-")} {DealType ?? NegativeKind ?? "?"}";

    [JsonIgnore]
    public bool IsPositive => Label == "positive";

    public ArticleText ToArticle() => new() { Id = Id, Title = Title ?? "", Summary = Summary ?? "", Text = Text ?? "", Lang = Lang };

    public static IReadOnlyList<LabelledItem> ReadFile(string path) =>
        [.. File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledItem>(line, s_options)!)
            .Where(item => item.Label != "ambiguous")];
}
