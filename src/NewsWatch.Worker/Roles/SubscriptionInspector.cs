using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.Worker.Roles;

/// <summary>Says what is wrong with a subscription that somebody wants to save.</summary>
internal sealed class SubscriptionInspector(ChannelRegistry channels, PartyNames parties, ReaderConsent readers)
{
    /// <summary>The subscription with the names that companies have here, and one line for each error.</summary>
    public (Subscription Named, List<string> Errors) Inspect(Subscription subscription)
    {
        var (filter, unknown) = parties.Check(subscription.Filter);
        var (mutes, unknownToMute) = parties.Check(subscription.Mutes);
        var named = subscription with { Filter = filter, Mutes = mutes };
        return (named, [.. unknown, .. unknownToMute, .. channels.Validate([named]), .. readers.Errors(named)]);
    }
}
