using System.Text.Json;

namespace NewsWatch.UnitTests.Stories.Corpus;

/// <summary>A line of deals.jsonl: an invented report about one of the invented deals.</summary>
public sealed record DealItem
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    /// <summary>The number of the deal that it is about.</summary>
    public required int Deal { get; init; }

    /// <summary>new, repeat, rumour, update or commentary.</summary>
    public required string Kind { get; init; }

    public required string Lang { get; init; }

    public required string Publisher { get; init; }

    /// <summary>When it is published, in hours after the start of the stream.</summary>
    public required double Hours { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public static IReadOnlyList<DealItem> Read(TextReader lines)
    {
        var items = new List<DealItem>();
        while (lines.ReadLine() is { } line) items.Add(JsonSerializer.Deserialize<DealItem>(line, Snake)!);
        return items;
    }
}
