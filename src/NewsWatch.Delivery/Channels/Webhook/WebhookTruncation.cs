namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>What the limit on size left out, and the number of characters that texts were cut to.</summary>
internal sealed record WebhookTruncation(int SourcesOmitted, int EvidenceOmitted, int TextLimit);
