using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Network;

namespace NewsWatch.Delivery.Channels.Http;

/// <summary>The HTTP client that all channels go through.</summary>
internal static class ChannelClientRegistration
{
    public const string Name = "newswatch-channel";

    public static void AddChannelClient(this IServiceCollection services, HttpSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<ChannelClient>();
        services.AddHttpClient(Name, (provider, client) =>
            {
                // The sender holds its own time-out, by the injected clock.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd(provider.GetRequiredService<UserAgent>().Header);
            })
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<GuardedConnector>()))
            // The built-in loggers write addresses, and those of webhooks are secrets.
            .RemoveAllLoggers();
    }

    private static SocketsHttpHandler Handler(GuardedConnector connector)
    {
        var handler = connector.CreateHandler();
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        handler.MaxResponseHeadersLength = 32;
        return handler;
    }
}
