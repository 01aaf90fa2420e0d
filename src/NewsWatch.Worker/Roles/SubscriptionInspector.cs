using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.Worker.Roles;

/// <summary>Says what is wrong with a subscription that somebody wants to save.</summary>
internal sealed class SubscriptionInspector(ChannelRegistry channels, PartyNames parties, ReaderConsent readers)
{
    /// <summary>The mute with the name that its company has here, and what is wrong with it, in one line.</summary>
    public (Mute Named, string? Error) Inspect(Mute mute)
    {
        var (mutes, errors) = parties.Check([mute]);
        return (mutes[0], errors.FirstOrDefault());
    }

    /// <summary>The subscription with the names that companies have here, and one line for each error.</summary>
    public (Subscription Named, List<string> Errors) Inspect(Subscription subscription)
    {
        var (filter, unknown) = parties.Check(subscription.Filter);
        var (mutes, unknownToMute) = parties.Check(subscription.Mutes);
        var named = subscription with { Filter = filter, Mutes = mutes };
        return (named, [.. unknown, .. unknownToMute, .. channels.Validate([named]), .. readers.Errors(named)]);
    }
}
