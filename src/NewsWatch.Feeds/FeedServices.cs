using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Network;

namespace NewsWatch.Feeds;

/// <summary>Registers what reads feeds.</summary>
public static class FeedServices
{
    /// <summary>
    /// Adds <see cref="FeedReader"/>, <see cref="FeedFetcher"/> and <see cref="CheckSchedule"/>. The caller registers the
    /// <see cref="TimeProvider"/>, and before this the guarded network where another is wanted than the one that allows nothing special,
    /// and <see cref="IHostPauses"/> where pauses are shared with other processes.
    /// </summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, FetchLimits limits, ScheduleOptions? schedule = null)
    {
        var options = schedule ?? new ScheduleOptions();
        services.AddClient(limits, options.Pause);
        services.AddSingleton(new CheckSchedule(options));
        services.AddSingleton<FeedChronicle>();
        services.AddSingleton(provider => FetcherFor(provider, limits));
        services.AddSingleton<FeedReader>();
        return services;
    }

    /// <summary>Adds <see cref="PageFetcher"/>, whose requests keep to limits of their own and pass the same gate as those for feeds.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, FetchLimits limits, PauseLength pause) => services
        .AddClient(limits, pause)
        .AddSingleton(provider => new PageFetcher(FetcherFor(provider, limits), provider.GetRequiredService<TimeProvider>()));

    /// <summary>Adds <see cref="HubClient"/>; the caller adds feeds too.</summary>
    public static IServiceCollection AddHubs(this IServiceCollection services) => services.AddSingleton<HubClient>();

    private static FeedFetcher FetcherFor(IServiceProvider provider, FetchLimits limits) =>
        new(provider.GetRequiredService<FetchClient>(), limits, provider.GetRequiredService<TimeProvider>());

    // One client and one gate a process, by whatever is added first: what each exchange may take is its fetcher's to know.
    private static IServiceCollection AddClient(this IServiceCollection services, FetchLimits limits, PauseLength pause)
    {
        services.AddGuardedNetwork(AllowList.Nothing, UserAgent.WithoutContact);
        services.TryAddSingleton<IHostPauses, KnownPauses>();
        services.TryAddSingleton(provider =>
            new HostGate(provider.GetRequiredService<IHostPauses>(), pause, limits, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new FetchClient(
            provider.GetRequiredService<GuardedConnector>(),
            provider.GetRequiredService<UserAgent>(),
            provider.GetRequiredService<HostGate>(),
            limits));
        return services;
    }
}
