using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Double opt-in: whoever writes somebody's mail address into a subscription is not believed; a mail with a link goes there first, and
/// nothing else until it was followed.
/// </summary>
internal sealed class ReaderConsent(NoticeSender notices, SubscriptionLinks links)
{
    private const string MailChannel = "email";

    /// <summary>One line where nobody could confirm.</summary>
    public IEnumerable<string> Errors(Subscription subscription)
    {
        if (subscription.Destinations.Select(Error).FirstOrDefault(error => error is not null) is { } error)
            yield return $"Subscription '{subscription.Id}': {error}";
    }

    /// <summary>The same of one destination; null where it is well.</summary>
    public string? Error(Destination destination) => !links.Exist && MustBeAsked(destination)
        ? "e-mail needs Web:PublicUrl, where its reader confirms the address."
        : null;

    /// <summary>The destinations that are new and must be asked.</summary>
    public static IReadOnlyList<Destination> NewReaders(Subscription subscription, Subscription? former)
    {
        var known = former is null ? [] : former.Destinations.Select(DestinationIdentity.For).ToHashSet();
        return [.. subscription.Destinations.Where(MustBeAsked).Where(one => !known.Contains(DestinationIdentity.For(one)))];
    }

    public Task<SendResult> SendAsync(Subscription subscription, Destination destination) => notices.SendAsync(
        NoticeKind.Confirmation, subscription, destination, new NoticeText { Link = links.Confirm(subscription.Id, DestinationIdentity.For(destination)) });

    public static bool MustBeAsked(Destination destination) => destination.Channel == MailChannel;
}
