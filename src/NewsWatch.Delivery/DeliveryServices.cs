using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Channels.Console;
using NewsWatch.Delivery.Channels.Discord;
using NewsWatch.Delivery.Channels.Email;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Channels.Ntfy;
using NewsWatch.Delivery.Channels.Slack;
using NewsWatch.Delivery.Channels.Teams;
using NewsWatch.Delivery.Channels.Telegram;
using NewsWatch.Delivery.Channels.Webhook;
using NewsWatch.Network;

namespace NewsWatch.Delivery;

public static class DeliveryServices
{
    /// <summary>
    /// Adds the <see cref="ChannelRegistry"/> with every channel. A <see cref="ConsoleTarget"/> that is registered before
    /// takes the place of standard output; a guarded network that is registered before, of the one that allows nothing special.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, DeliverySettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => ConsoleTarget.StandardOutput());
        services.AddGuardedNetwork(AllowList.Nothing, UserAgent.WithoutContact);
        services.AddChannelClient(settings.Http);
        services.AddSingleton(settings.Telegram);
        services.AddSingleton(settings.Email);

        services.AddSingleton<IChannel, ConsoleChannel>();
        services.AddSingleton<IChannel, DiscordChannel>();
        services.AddSingleton<IChannel, EmailChannel>();
        services.AddSingleton<IChannel, NtfyChannel>();
        services.AddSingleton<IChannel, SlackChannel>();
        services.AddSingleton<IChannel, TeamsChannel>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<IChannel, WebhookChannel>();
        services.AddSingleton<ChannelRegistry>();
        return services;
    }
}
