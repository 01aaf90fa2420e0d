using System.Text.Json;
using System.Text.Json.Serialization;
using NewsWatch.Worker.Demo;

namespace NewsWatch.UnitTests.Demo.Expected;

/// <summary>The archive's <c>expected.json</c>.</summary>
internal sealed record ExpectedOutcome
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public required IReadOnlyList<ExpectedStory> Stories { get; init; }

    public required IReadOnlyList<OlderDeal> OlderDeals { get; init; }

    [JsonIgnore]
    public IEnumerable<string> References =>
        Stories.SelectMany(story => (string[])[.. story.Entries, .. story.Recalls, .. story.Alerts.SelectMany(alert => alert.By)])
            .Concat(OlderDeals.SelectMany(deal => deal.Entries));

    public static ExpectedOutcome Load()
    {
        using var stream = ArchiveFile.Open("expected.json");
        return JsonSerializer.Deserialize<ExpectedOutcome>(stream, Json)!;
    }
}
