using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Options;

/// <summary>Asks the channels themselves whether they can serve the subscriptions.</summary>
internal static class SubscriptionCheck
{
    public static IEnumerable<OptionError> Errors(NewsWatchOptions options)
    {
        if (options.Subscriptions.Count == 0) return [];
        if (options.Subscriptions.FirstOrDefault(one => one.Digest is { } text && DigestSchedule.Parse(text) is null) is { } wrong)
            return [new OptionError("Subscriptions", $"Subscription '{wrong.Id}': digest \"{wrong.Digest}\" is not allowed; allowed: {DigestSchedule.Allowed}")];
        using var services = new ServiceCollection().AddDelivery(ChannelSettings.From(options)).BuildServiceProvider();
        var channels = services.GetRequiredService<ChannelRegistry>();
        var parties = new PartyNames();
        var unknown = options.Subscriptions.SelectMany(one => parties.Check(one.ToSubscription().Filter).Errors.Select(error => $"Subscription '{one.Id}': {error}"));
        return channels.Validate(SubscriptionList.From(options).All).Concat(unknown)
            .Select(error => new OptionError(nameof(NewsWatchOptions.Subscriptions), error));
    }
}
