using System.Collections.Concurrent;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Gives a message the language of its reader and the addresses where the reader can go on.</summary>
internal sealed class AlertReaders(SubscriptionBook book, IStore store, SubscriptionLinks links, TimeProvider clock)
{
    /// <summary>Alerts that outlive their subscription may be many; the store is asked after it once in this time.</summary>
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(10);

    private const int MostUnknown = 10_000;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _unknown = new(StringComparer.Ordinal);

    public async Task<AlertMessage> AddressAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var id = message.Delivery.SubscriptionId;
        var subscription = await FindAsync(id, cancellationToken);
        var destination = DestinationIdentity.For(message.Delivery.Destination);
        return message with
        {
            Language = subscription?.Language ?? message.Language,
            More = [.. message.More.Select(more => more with { Story = StoryLink(more.Alert) })],
            Links = message.Links with
            {
                Story = message.Links.Story ?? StoryLink(message.Alert),
                Mute = subscription is null || message.More.Count > 0 ? null : links.Mute(id, destination, message.Alert.Story.Id),
                Unsubscribe = subscription is null ? null : links.Unsubscribe(id, destination),
            },
        };
    }

    /// <summary>Two letters; English for a subscription that is no more.</summary>
    public async Task<string> LanguageAsync(string subscriptionId, CancellationToken cancellationToken) =>
        (await FindAsync(subscriptionId, cancellationToken))?.Language ?? Words.English.Language;

    /// <summary>Null where the program has no public address.</summary>
    public Uri? StoryLink(Alert alert) => links.Story(alert.Story.Id);

    /// <summary>One that another process met first is looked up; one that was removed meanwhile is written to in English.</summary>
    private async Task<Subscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is { } known) return known;
        var now = clock.GetUtcNow();
        if (_unknown.TryGetValue(id, out var askedUtc) && now - askedUtc < UnknownFor) return null;
        var found = await LookUpAsync(id, cancellationToken);
        if (found is null) Remember(id, now);
        return found;
    }

    /// <summary>A store that is away says nothing of the receiver: the alert goes out with less around it.</summary>
    private async Task<Subscription?> LookUpAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await store.ReadAsync(session => book.IndexAsync(session, cancellationToken), cancellationToken);
            return await book.FindAsync(id, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private void Remember(string id, DateTimeOffset now)
    {
        if (_unknown.Count >= MostUnknown) _unknown.Clear();
        _unknown[id] = now;
    }
}
