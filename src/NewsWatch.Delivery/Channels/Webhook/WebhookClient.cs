using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Network;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>The HTTP client that webhooks go through.</summary>
internal static class WebhookClient
{
    public const string Name = "newswatch-webhook";

    public static void AddWebhookClient(this IServiceCollection services, WebhookSettings settings)
    {
        services.AddSingleton(settings);
        services.AddHttpClient(Name, (provider, client) =>
            {
                // The channel holds its own time-out, by the injected clock.
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
