using NewsWatch.Core.Alerts;
using NewsWatch.Web.Links;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Secrets;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// The addresses in messages with which a reader acts without signing in. Each is signed and good for one action on one subscription by
/// the reader of one destination.
/// </summary>
internal sealed class SubscriptionLinks(LinkSigner signer, WebOptions web)
{
    private const char Separator = '~';

    public bool Exist => web.PublicUrl is not null;

    /// <summary>The page of the story; null where the program has no public address.</summary>
    public Uri? Story(Guid storyId) => web.PublicUrl is { } address ? new Uri($"{address.TrimEnd('/')}/stories/{storyId:D}") : null;

    public Uri? Confirm(string subscriptionId, Guid destinationId) => Make(LinkAction.Confirm, new SignedLink(subscriptionId, destinationId, null));

    public Uri? Unsubscribe(string subscriptionId, Guid destinationId) => Make(LinkAction.Unsubscribe, new SignedLink(subscriptionId, destinationId, null));

    public Uri? Mute(string subscriptionId, Guid destinationId, Guid storyId) => Make(LinkAction.Mute, new SignedLink(subscriptionId, destinationId, storyId));

    /// <summary>Null where it is not one that this program gave out for the action.</summary>
    public SignedLink? Read(LinkAction action, string token)
    {
        var end = token.LastIndexOf(Separator);
        if (end < 0 || !signer.IsSigned(TextOf(action, token[..end]), token[(end + 1)..])) return null;
        var parts = token[..end].Split(Separator);
        return new SignedLink(parts[0], Guid.Parse(parts[1]), parts[2].Length == 0 ? null : Guid.Parse(parts[2]));
    }

    private Uri? Make(LinkAction action, SignedLink link)
    {
        if (web.PublicUrl is not { } address) return null;
        var text = $"{link.SubscriptionId}{Separator}{link.DestinationId:N}{Separator}{link.StoryId:N}";
        var token = $"{text}{Separator}{signer.Sign(TextOf(action, text))}";
        return new Uri($"{address.TrimEnd('/')}{LinkPages.PathOf(action, token)}");
    }

    private static string TextOf(LinkAction action, string text) => $"{action} {text}";
}
