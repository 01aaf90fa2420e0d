namespace NewsWatch.EndToEndTests.Programs;

/// <summary>What a receiver saw: the alert identity, the headline, and the number of the deal in it.</summary>
internal sealed record ReceivedAlert(string WebhookId, string Headline, int Deal);
