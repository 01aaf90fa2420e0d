using System.Text.Json;
using System.Text.Json.Serialization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Storage.Rows;

/// <summary>
/// Nested facts as JSON text: nothing asks the database about their parts. Members may be added to Core's records at any
/// time; those that older rows lack read as their default.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DetectionResult))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(FiledDeal))]
[JsonSerializable(typeof(PublisherWishes))]
[JsonSerializable(typeof(IReadOnlyList<FeedFault>))]
[JsonSerializable(typeof(IReadOnlyList<StoryChange>))]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(IReadOnlyList<AlertGround>))]
internal sealed partial class Facts : JsonSerializerContext
{
    public static string Write(DetectionResult detection) => JsonSerializer.Serialize(detection, Default.DetectionResult);

    public static string Write(Story story) => JsonSerializer.Serialize(story, Default.Story);

    public static string Write(IReadOnlyList<StoryChange> changes) =>
        JsonSerializer.Serialize(changes, Default.IReadOnlyListStoryChange);

    /// <summary>Null where the publisher wishes nothing, as most do.</summary>
    public static string? Write(PublisherWishes wishes) =>
        wishes is { Ttl: null, UpdatePeriod: null, MaxAge: null, SkipHours.Count: 0, SkipDays.Count: 0 }
            ? null
            : JsonSerializer.Serialize(wishes, Default.PublisherWishes);

    public static PublisherWishes ReadWishes(string? json) =>
        json is null ? Core.Articles.PublisherWishes.None : JsonSerializer.Deserialize(json, Default.PublisherWishes)!;

    /// <summary>Null where no check failed yet, as of most feeds.</summary>
    public static string? Write(IReadOnlyList<FeedFault> faults) =>
        faults.Count == 0 ? null : JsonSerializer.Serialize(faults, Default.IReadOnlyListFeedFault);

    public static IReadOnlyList<FeedFault> ReadFaults(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Default.IReadOnlyListFeedFault)!;

    public static string Write(IReadOnlyList<AlertGround> grounds) =>
        JsonSerializer.Serialize(grounds, Default.IReadOnlyListAlertGround);

    public static IReadOnlyList<AlertGround> ReadGrounds(string json) =>
        JsonSerializer.Deserialize(json, Default.IReadOnlyListAlertGround)!;

    public static string Write(Subscription subscription) => JsonSerializer.Serialize(subscription, Default.Subscription);

    public static Subscription ReadSubscription(string json) => JsonSerializer.Deserialize(json, Default.Subscription)!;

    public static DetectionResult ReadDetection(string json) => JsonSerializer.Deserialize(json, Default.DetectionResult)!;

    public static Story ReadStory(string json) => JsonSerializer.Deserialize(json, Default.Story)!;

    /// <summary>Out of a story: what it holds beyond its deal is passed over.</summary>
    public static FiledDeal ReadDeal(string story) => JsonSerializer.Deserialize(story, Default.FiledDeal)!;

    public static IReadOnlyList<StoryChange> ReadChanges(string json) =>
        JsonSerializer.Deserialize(json, Default.IReadOnlyListStoryChange)!;
}
