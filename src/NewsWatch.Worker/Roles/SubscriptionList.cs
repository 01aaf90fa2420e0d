using NewsWatch.Core.Alerts;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Who is told: the configured subscriptions, and the console of this process unless it is switched off.</summary>
internal sealed record SubscriptionList(IReadOnlyList<Subscription> All)
{
    /// <summary>Names the channel and the subscription that stands for it.</summary>
    private const string ConsoleName = "console";

    public static SubscriptionList From(NewsWatchOptions options)
    {
        var parties = new PartyNames();
        var configured = options.Subscriptions
            .Select(subscription => subscription.ToSubscription())
            .Select(subscription => subscription with { Filter = parties.Check(subscription.Filter).Filter })
            .ToList();

        // Who filters what the console shows does not want everything beside it.
        var unfiltered = options.Notifier.Console && !configured.Exists(IsOnConsole);
        return new SubscriptionList(unfiltered ? [.. configured, Console()] : configured);
    }

    private static bool IsOnConsole(Subscription subscription) =>
        subscription.Destinations.Any(destination => destination.Channel == ConsoleName);

    private static Subscription Console() => new()
    {
        Id = ConsoleName,
        Destinations = [new Destination { Channel = ConsoleName }],
    };
}
