using NewsWatch.Delivery.Channels.Email;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Channels.Telegram;

namespace NewsWatch.Delivery;

/// <summary>Settings of the channels.</summary>
public sealed record DeliverySettings
{
    public HttpSettings Http { get; init; } = new();

    public TelegramSettings Telegram { get; init; } = new();

    public EmailSettings Email { get; init; } = new();
}
