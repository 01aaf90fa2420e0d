using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Network;

namespace NewsWatch.Feeds;

/// <summary>Registers what reads feeds.</summary>
public static class FeedServices
{
    /// <summary>
    /// Adds <see cref="FeedReader"/>, <see cref="FeedFetcher"/> and <see cref="CheckSchedule"/>. The caller registers the
    /// <see cref="TimeProvider"/>, and before this the guarded network where another is wanted than the one that allows nothing special.
    /// </summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, FetchLimits limits, ScheduleOptions? schedule = null)
    {
        services.AddGuardedNetwork(AllowList.Nothing, new UserAgent(UserAgent.DefaultContact));
        services.AddSingleton(limits);
        services.AddSingleton(new CheckSchedule(schedule ?? new ScheduleOptions()));
        services.AddSingleton<FeedChronicle>();
        services.AddSingleton<FetchClient>();
        services.AddSingleton<FeedFetcher>();
        services.AddSingleton<FeedReader>();
        return services;
    }
}
