using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Network;

namespace NewsWatch.Feeds;

/// <summary>Registers what reads feeds.</summary>
public static class FeedServices
{
    private const int HubConnections = 4;

    /// <summary>
    /// Adds <see cref="FeedReader"/>, <see cref="FeedFetcher"/> and <see cref="CheckSchedule"/>. The caller registers the
    /// <see cref="TimeProvider"/>, and before this the guarded network where another is wanted than the one that allows nothing special.
    /// </summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, FetchLimits limits, ScheduleOptions? schedule = null)
    {
        services.AddGuardedNetwork(AllowList.Nothing, UserAgent.WithoutContact);
        services.AddSingleton(limits);
        services.AddSingleton(new CheckSchedule(schedule ?? new ScheduleOptions()));
        services.AddSingleton<FeedChronicle>();
        services.AddSingleton<FetchClient>();
        services.AddSingleton<FeedFetcher>();
        services.AddSingleton<FeedReader>();
        return services;
    }

    /// <summary>
    /// Adds <see cref="PageFetcher"/>, whose requests are apart from those for feeds and keep to limits of their own. The caller
    /// registers the guarded network.
    /// </summary>
    public static IServiceCollection AddPages(this IServiceCollection services, FetchLimits limits) => services.AddSingleton(provider =>
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return new PageFetcher(new FeedFetcher(ClientFor(provider, limits), limits, clock), clock);
    });

    /// <summary>Adds <see cref="HubClient"/>, apart from the others too: a hub serves many hosts' feeds.</summary>
    public static IServiceCollection AddHubs(this IServiceCollection services) => services.AddSingleton(provider =>
        new HubClient(ClientFor(provider, new FetchLimits { MaxConnectionsPerHost = HubConnections }), provider.GetRequiredService<TimeProvider>()));

    private static FetchClient ClientFor(IServiceProvider provider, FetchLimits limits) =>
        new(provider.GetRequiredService<GuardedConnector>(), provider.GetRequiredService<UserAgent>(), limits);
}
