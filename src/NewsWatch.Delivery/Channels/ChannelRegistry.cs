using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels;

/// <summary>All channels by name.</summary>
public sealed class ChannelRegistry
{
    private readonly Dictionary<string, IChannel> channels;

    public ChannelRegistry(IEnumerable<IChannel> channels)
    {
        this.channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);
        Names = this.channels.Keys.ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlySet<string> Names { get; }

    /// <summary>Null where no channel has this name.</summary>
    public IChannel? Find(string name) => channels.GetValueOrDefault(name);

    /// <summary>Every error in the subscriptions and in their destinations, a line each; empty where all is well.</summary>
    public IReadOnlyList<string> Validate(IReadOnlyList<Subscription> subscriptions) =>
    [
        .. SubscriptionRules.Validate(subscriptions, Names),
        .. from subscription in subscriptions
           where !Words.Languages.Contains(subscription.Language)
           select $"Subscription '{subscription.Id}': language '{SafeText.Line(subscription.Language, 20)}' has no words: "
               + $"allowed are {string.Join(", ", Words.Languages.Order(StringComparer.Ordinal))}.",
        .. from subscription in subscriptions
           from destination in subscription.Destinations
           let error = Find(destination.Channel)?.Validate(destination)
           where error is not null
           select $"Subscription '{subscription.Id}': {error}",
    ];
}
