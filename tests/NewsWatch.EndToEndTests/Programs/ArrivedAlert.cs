namespace NewsWatch.EndToEndTests.Programs;

/// <summary>An alert that a receiver took: which receiver, under which identity, and of which story.</summary>
internal sealed record ArrivedAlert(string Receiver, string WebhookId, Guid StoryId);
