using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.Worker.Options;

/// <summary>Asks the channels themselves whether they can serve the subscriptions.</summary>
internal static class SubscriptionCheck
{
    public static IEnumerable<OptionError> Errors(IReadOnlyList<SubscriptionOptions> subscriptions)
    {
        if (subscriptions.Count == 0) return [];
        using var services = new ServiceCollection().AddDelivery(new DeliverySettings()).BuildServiceProvider();
        var channels = services.GetRequiredService<ChannelRegistry>();
        return channels.Validate([.. subscriptions.Select(subscription => subscription.ToSubscription())])
            .Select(error => new OptionError(nameof(NewsWatchOptions.Subscriptions), error));
    }
}
