namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>How much a body may list, and how long each text in it may be.</summary>
internal sealed record WebhookLimits(int Sources, int Evidence, int Names, int Text);
