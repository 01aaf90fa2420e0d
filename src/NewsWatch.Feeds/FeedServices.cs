using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Schedule;

namespace NewsWatch.Feeds;

/// <summary>Registers what reads feeds.</summary>
public static class FeedServices
{
    /// <summary>
    /// Adds <see cref="FeedReader"/>, <see cref="FeedFetcher"/> and <see cref="CheckSchedule"/>. The caller registers the
    /// <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services, FetchLimits limits, ScheduleOptions? schedule = null)
    {
        services.AddSingleton(limits);
        services.AddSingleton(new CheckSchedule(schedule ?? new ScheduleOptions()));
        services.AddHttpClient<FeedFetcher>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => Handler(limits));
        services.AddTransient<FeedReader>();
        return services;
    }

    /// <summary>A pooled handler that inflates, keeps no cookies, and leaves redirects and time-outs to <see cref="FeedFetcher"/>.</summary>
    public static SocketsHttpHandler Handler(FetchLimits limits) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = limits.ConnectTimeout,
        MaxConnectionsPerServer = limits.MaxConnectionsPerHost,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        MaxResponseHeadersLength = 64,
    };
}
