using Microsoft.Extensions.DependencyInjection;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>The HTTP client that webhooks go through.</summary>
internal static class WebhookClient
{
    public const string Name = "newswatch-webhook";

    public static void AddWebhookClient(this IServiceCollection services, WebhookSettings settings)
    {
        services.AddSingleton(settings);
        services.AddHttpClient(Name, client =>
            {
                // The channel holds its own time-out, by the injected clock.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd(settings.UserAgent);
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 32,
            })
            // The built-in loggers write addresses, and those of webhooks are secrets.
            .RemoveAllLoggers();
    }
}
