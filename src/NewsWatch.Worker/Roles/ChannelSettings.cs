using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels.Email;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Channels.Telegram;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The options as the channels take them.</summary>
internal static class ChannelSettings
{
    public static DeliverySettings From(NewsWatchOptions options) => new()
    {
        Http = new HttpSettings { Timeout = options.Notifier.SendTimeout },
        Telegram = new TelegramSettings { Token = options.Telegram.Token, Api = new Uri(options.Telegram.Api) },
        Email = new EmailSettings
        {
            Host = options.Email.Host,
            Port = options.Email.Port,
            Security = options.Email.Security,
            User = options.Email.User,
            Password = options.Email.Password,
            From = options.Email.From,
            Timeout = options.Notifier.SendTimeout,
        },
    };
}
