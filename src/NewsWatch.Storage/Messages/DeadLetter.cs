namespace NewsWatch.Storage.Messages;

/// <summary>A message that its consumer could not do, kept until somebody replays it.</summary>
public sealed record DeadLetter
{
    public required Guid MessageId { get; init; }

    /// <summary>The queue of the consumer that failed.</summary>
    public required string Queue { get; init; }

    public required string Type { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>One line that says why.</summary>
    public required string Reason { get; init; }

    public required int Failures { get; init; }

    public required DateTimeOffset FirstFailedUtc { get; init; }

    public required DateTimeOffset LastFailedUtc { get; init; }
}
