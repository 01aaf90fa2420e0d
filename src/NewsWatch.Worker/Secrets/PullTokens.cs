using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pull;

namespace NewsWatch.Worker.Secrets;

/// <summary>The time at which a subscription was made is signed with its id: whoever takes an id over does not take over its readers.</summary>
internal sealed class PullTokens(LinkSigner signer) : IPullTokens
{
    public string TokenOf(ListedSubscription subscription) => signer.Sign(TextOf(subscription));

    public bool Opens(ListedSubscription subscription, string token) => signer.IsSigned(TextOf(subscription), token);

    private static string TextOf(ListedSubscription subscription) =>
        FormattableString.Invariant($"pull {subscription.Stored.CreatedUtc.ToUnixTimeMilliseconds()} {subscription.Stored.Subscription.Id}");
}
