using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Gives a message the language of its reader and the addresses where the reader can go on.</summary>
internal sealed class AlertReaders(SubscriptionBook book, IStore store, WebOptions web)
{
    public async Task<AlertMessage> AddressAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var subscription = await FindAsync(message.Delivery.SubscriptionId, cancellationToken);
        return message with
        {
            Language = subscription?.Language ?? message.Language,
            Links = message.Links with { Story = message.Links.Story ?? StoryLink(message.Alert) },
        };
    }

    /// <summary>Null where the program has no public address.</summary>
    public Uri? StoryLink(Alert alert) =>
        web.PublicUrl is { } address ? new Uri($"{address.TrimEnd('/')}/api/v1/stories/{alert.Story.Id:D}") : null;

    /// <summary>One that another process met first is looked up; one that was removed meanwhile is written to in English.</summary>
    private async Task<Subscription?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is { } known) return known;
        await store.ReadAsync(session => book.IndexAsync(session, cancellationToken), cancellationToken);
        return await book.FindAsync(id, cancellationToken);
    }
}
