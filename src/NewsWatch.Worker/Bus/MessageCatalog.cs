using NewsWatch.Contracts;
using NewsWatch.Worker.Consumers;

namespace NewsWatch.Worker.Bus;

/// <summary>Every message type, and the one queue of ours that consumes it; none for messages that are for others.</summary>
internal static class MessageCatalog
{
    private static readonly (Type Type, string? Queue)[] Messages =
    [
        (typeof(ArticleDiscovered), DetectPartnershipConsumer.Queue),
        (typeof(ReadArticlePage), ReadArticlePageConsumer.Queue),
        (typeof(PartnershipDetected), TrackStoryConsumer.Queue),
        (typeof(PartiesNamed), TrackStoryConsumer.Queue),
        (typeof(StoryOpened), RaiseAlertConsumer.Queue),
        (typeof(StoryUpdated), RaiseAlertConsumer.Queue),
        (typeof(FeedFailing), null),
        (typeof(FeedRecovered), null),
        (typeof(AlertRaised), null),
        (typeof(AlertDelivered), null),
        (typeof(AlertDeliveryFailed), null),
    ];

    /// <summary>Type name to consumer queue, for the messages that one of our queues consumes.</summary>
    public static IReadOnlyDictionary<string, string> Routes { get; } =
        Messages.Where(m => m.Queue is not null).ToDictionary(m => m.Type.Name, m => m.Queue!, StringComparer.Ordinal);

    private static readonly Dictionary<string, Type> ByName =
        Messages.ToDictionary(m => m.Type.Name, m => m.Type, StringComparer.Ordinal);

    public static IEnumerable<Type> Consumed => Messages.Where(m => m.Queue is not null).Select(m => m.Type);

    /// <exception cref="InvalidOperationException">The outbox holds a type that this version does not know.</exception>
    public static Type TypeOf(string name) => ByName.TryGetValue(name, out var type)
        ? type
        : throw new InvalidOperationException($"The outbox holds a message of type '{name}', which this version does not know.");
}
