namespace NewsWatch.Storage.Messages;

/// <summary>A message of the outbox with its place in the order of insertion.</summary>
public sealed record OutboxPosition(long Position, string Type, string Payload);
