using System.Text.Json;

namespace NewsWatch.UnitTests.Detection.Corpus;

/// <summary>A self-written item with what `detect` should say of it.</summary>
internal sealed record CorpusItem
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    public required string Lang { get; init; }

    public required string Title { get; init; }

    public string? Summary { get; init; }

    public required string Label { get; init; }

    public required string Kind { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    public double? CapacityGw { get; init; }

    public bool IsPositive => Label == "positive";

    public static IReadOnlyList<CorpusItem> ReadAll()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsWatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        var path = Path.Combine(folder.FullName, "tests", "NewsWatch.UnitTests", "Detection", "Corpus", "ai-chips.jsonl");
        return [.. File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<CorpusItem>(l, s_options)!)];
    }
}
