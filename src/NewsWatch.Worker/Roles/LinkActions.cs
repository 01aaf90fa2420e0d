using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Web.Links;

namespace NewsWatch.Worker.Roles;

/// <summary>Confirms, unsubscribes and mutes for the reader whom a signed address names.</summary>
internal sealed class LinkActions(SubscriptionDesk desk, SubscriptionLinks links, OwnerNotice owners, TimeProvider clock) : ILinkActions
{
    private static readonly TimeSpan MuteFor = TimeSpan.FromDays(30);

    public async Task<LinkAnswer?> AskAsync(LinkAction action, string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(action, token, cancellationToken) is not { } found) return null;
        var (words, name) = WordsOf(action, found.Listed);
        return new LinkAnswer
        {
            Language = words.Language,
            Title = words[$"{name}.title"],
            Text = words.Fill(action == LinkAction.Unsubscribe && IsShared(found.Destination) ? $"{name}.shared" : $"{name}.text", found.Listed.Stored.Subscription.Id),
            Button = words[$"{name}.button"],
        };
    }

    public async Task<LinkAnswer?> ActAsync(LinkAction action, string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(action, token, cancellationToken) is not { } found) return null;
        if (!await DoAsync(action, found.Link, cancellationToken)) return null;

        // It is one more send, which no reader waits for; asked for again it is no news.
        if (action == LinkAction.Unsubscribe && IsShared(found.Destination) && found.Listed.ConsentOf(found.Link.DestinationId) != ConsentState.Ended)
            _ = owners.TellEndedAsync(found.Link.SubscriptionId, found.Destination);
        var (words, name) = WordsOf(action, found.Listed);
        return new LinkAnswer
        {
            Language = words.Language,
            Title = words[$"{name}.title"],
            Text = words.Fill($"{name}.done", found.Listed.Stored.Subscription.Id),
        };
    }

    /// <summary>Null also where the reader's destination stands in the subscription no more.</summary>
    private async Task<(SignedLink Link, ListedSubscription Listed, Destination Destination)?> FindAsync(LinkAction action, string token, CancellationToken cancellationToken)
    {
        if (links.Read(action, token) is not { } link) return null;
        var listed = await desk.FindAsync(link.SubscriptionId, cancellationToken);
        var destination = listed?.Stored.Subscription.Destinations.FirstOrDefault(one => DestinationIdentity.For(one) == link.DestinationId);
        return destination is null ? null : (link, listed!, destination);
    }

    /// <summary>A mailbox is one reader's; a post in a channel is seen, and its links are pressed, by anybody there.</summary>
    private static bool IsShared(Destination destination) => !ReaderConsent.MustBeAsked(destination);

    private Task<bool> DoAsync(LinkAction action, SignedLink link, CancellationToken cancellationToken) => action switch
    {
        LinkAction.Mute => MuteAsync(link, cancellationToken),
        LinkAction.Confirm => desk.ConfirmAsync(link.SubscriptionId, link.DestinationId, cancellationToken),
        _ => desk.EndAsync(link.SubscriptionId, link.DestinationId, cancellationToken),
    };

    private async Task<bool> MuteAsync(SignedLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mute = new Mute { StoryId = link.StoryId, UntilUtc = now + MuteFor };
        return await desk.MuteAsync(
            link.SubscriptionId, now, mutes => [.. mutes.Where(other => other.StoryId != link.StoryId || other.Party is not null), mute], cancellationToken) is not null;
    }

    private static (Words Words, string Name) WordsOf(LinkAction action, ListedSubscription listed) =>
        (Words.For(listed.Stored.Subscription.Language), $"page.{action.ToString().ToLowerInvariant()}");
}
