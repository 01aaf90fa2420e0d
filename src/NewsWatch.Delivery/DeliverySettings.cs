using NewsWatch.Delivery.Channels.Webhook;

namespace NewsWatch.Delivery;

/// <summary>Settings of the channels.</summary>
public sealed record DeliverySettings
{
    public WebhookSettings Webhook { get; init; } = new();
}
