namespace NewsWatch.Worker.Roles;

/// <summary>Whom an address in a message speaks for, and of which story, where it is about one.</summary>
internal sealed record SignedLink(string SubscriptionId, Guid DestinationId, Guid? StoryId);
