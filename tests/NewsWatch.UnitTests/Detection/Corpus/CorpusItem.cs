using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The deal's type, or what a negative is about.</summary>
    public required string Kind { get; init; }

    /// <summary>What is awkward about it, such as "denial", "caps" or "two_deals"; null where nothing is.</summary>
    public string? Manner { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    public string? DealType { get; init; }

    public double? CapacityGw { get; init; }

    public CorpusMoney? Value { get; init; }

    /// <summary>The parties of each older deal that the item only recalls; null where nobody wrote them down.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Background { get; init; }

    public bool IsPositive => Label == "positive";

    /// <summary>A third, by hash of the id: no weight is learned from it, and nobody reads what is wrong in it while tuning.</summary>
    public bool IsUnread => SHA256.HashData(Encoding.UTF8.GetBytes(Id))[0] % 3 == 0;

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
