using System.Net;
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
        services.AddHttpClient<FeedFetcher>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<GuardedConnector>(), limits))
            .RemoveAllLoggers();
        services.AddTransient<FeedReader>();
        return services;
    }

    /// <summary>A pooled handler that inflates and passes the guard, and leaves redirects and time-outs to <see cref="FeedFetcher"/>.</summary>
    public static SocketsHttpHandler Handler(GuardedConnector connector, FetchLimits limits)
    {
        var handler = connector.CreateHandler();
        handler.AutomaticDecompression = DecompressionMethods.All;
        handler.ConnectTimeout = limits.ConnectTimeout;
        handler.MaxConnectionsPerServer = limits.MaxConnectionsPerHost;
        // Feeds are minutes apart: a connection serves the next feed of its host, not the next check.
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15);
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(10);
        handler.MaxResponseHeadersLength = 64;
        return handler;
    }
}
