namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>A message that its consumer could not do.</summary>
public sealed record FailedMessage
{
    public required Guid Id { get; init; }

    /// <summary>The queue of the consumer that failed.</summary>
    public required string Queue { get; init; }

    public required string Type { get; init; }

    /// <summary>One line that says why.</summary>
    public required string Reason { get; init; }

    public required int Failures { get; init; }

    public required DateTimeOffset FirstUtc { get; init; }

    public required DateTimeOffset LastUtc { get; init; }
}
