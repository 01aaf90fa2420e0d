namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>
/// What the limit on size left out, and the number of characters that texts were cut to: a quotation that ends in "…" and has
/// this length is not whole.
/// </summary>
internal sealed record WebhookTruncation(int SourcesOmitted, int EvidenceOmitted, int PartiesOmitted, int ChangesOmitted, int TextLimit);
