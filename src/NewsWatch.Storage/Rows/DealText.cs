using System.Text.Json.Serialization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Storage.Rows;

/// <summary>A deal as graph and totals need it, as short as it can be, since all of them are read at once.</summary>
internal sealed record DealText
{
    [JsonPropertyName("i")]
    public required Guid Id { get; init; }

    [JsonPropertyName("s")]
    public required DealStatus Status { get; init; }

    [JsonPropertyName("t")]
    public required DealType Type { get; init; }

    [JsonPropertyName("p")]
    public required IReadOnlyList<string> Parties { get; init; }

    [JsonPropertyName("o")]
    public required DateTimeOffset OpenedUtc { get; init; }

    [JsonPropertyName("f")]
    public required DateTimeOffset FirstPublishedUtc { get; init; }

    [JsonPropertyName("c")]
    public double? CapacityGw { get; init; }

    [JsonPropertyName("v")]
    public double? ValueUsd { get; init; }

    [JsonPropertyName("cr")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool CapacityOnlyReported { get; init; }

    [JsonPropertyName("vr")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ValueOnlyReported { get; init; }

    [JsonPropertyName("d")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Demo { get; init; }

    /// <summary>Empty for a story that no page lists.</summary>
    public static string Of(Story story) => StoryTermList.Lists(story) ? Facts.Write(From(FiledDeal.Of(story))) : "";

    public static FiledDeal Read(string json)
    {
        var text = Facts.ReadDeal(json);
        return new FiledDeal
        {
            Id = text.Id,
            Status = text.Status,
            Deal = new Deal { Type = text.Type, Parties = text.Parties, CapacityGw = text.CapacityGw, ValueUsd = text.ValueUsd },
            OpenedUtc = text.OpenedUtc,
            FirstPublishedUtc = text.FirstPublishedUtc,
            CapacityOnlyReported = text.CapacityOnlyReported,
            ValueOnlyReported = text.ValueOnlyReported,
            Demo = text.Demo,
        };
    }

    private static DealText From(FiledDeal filed) => new()
    {
        Id = filed.Id,
        Status = filed.Status,
        Type = filed.Deal.Type,
        Parties = filed.Deal.Parties,
        OpenedUtc = filed.OpenedUtc,
        FirstPublishedUtc = filed.FirstPublishedUtc,
        CapacityGw = filed.Deal.CapacityGw,
        ValueUsd = filed.Deal.ValueUsd,
        CapacityOnlyReported = filed.CapacityOnlyReported,
        ValueOnlyReported = filed.ValueOnlyReported,
        Demo = filed.Demo,
    };
}
