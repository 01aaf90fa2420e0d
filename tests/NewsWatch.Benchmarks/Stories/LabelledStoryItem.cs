using System.Text.Json;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Text;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>A line of a labelled file in order of arrival: the input of <c>newswatch track</c> with "cluster" and "kind".</summary>
public sealed record LabelledStoryItem
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    public string? Lang { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>The story; the first two words, joined by hyphens, name its parties.</summary>
    public required string Cluster { get; init; }

    /// <summary>new, repeat, update, commentary, or retro for what only recalls.</summary>
    public required string Kind { get; init; }

    public static IReadOnlyList<LabelledStoryItem> ReadFile(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledStoryItem>(line, Snake)!)];

    public ArticleText ToText() => new() { Id = Id, Title = Title ?? "", Summary = Summary ?? "", Text = Text ?? "", Lang = Lang };

    public Article ToArticle(DateTimeOffset received) => new()
    {
        Id = DerivedId.From("article", Id),
        FeedId = Guid.Empty,
        Publisher = Id,
        Title = Title ?? "",
        Summary = Summary ?? "",
        Text = Text ?? "",
        PublishedUtc = Published,
        ReceivedUtc = received,
    };

    /// <summary>What a detector would say that knows the label: the cluster's parties, the figures as they were read.</summary>
    public DetectionResult Ideal(DetectionResult read)
    {
        if (Kind == "retro") return read with { Partnership = false, Deal = null, Sketch = null };
        var facts = read.Deal ?? read.Sketch?.Deal ?? new Deal { Type = DealType.Partnership, Parties = [] };
        var deal = facts with { Parties = [.. Cluster.Split('-').Take(2)] };
        return Kind == "commentary"
            ? read with { Partnership = false, Deal = null, Sketch = new DealSketch(deal, DealStatus.Announced) }
            : read with { Partnership = true, Deal = deal, Status = read.Status ?? DealStatus.Announced };
    }
}
