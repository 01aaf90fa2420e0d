namespace NewsWatch.Storage.Messages;

/// <summary>A message that is to be published once the transaction that wrote it has committed.</summary>
public sealed record OutboxMessage
{
    /// <summary>The message's identity on the bus; unique in the outbox.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the message type, as the relay and its routes know it.</summary>
    public required string Type { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>The W3C trace context of who wrote it.</summary>
    public string? TraceParent { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }
}
