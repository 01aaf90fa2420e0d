using NewsWatch.Delivery.Channels.Webhook;

namespace NewsWatch.Delivery;

/// <summary>Settings of the channels.</summary>
public sealed record DeliverySettings
{
    public WebhookSettings Webhook { get; init; } = new();

    /// <summary>One line for each wrong setting; empty where all is well.</summary>
    public IReadOnlyList<string> Validate() => [.. Webhook.Validate()];
}
