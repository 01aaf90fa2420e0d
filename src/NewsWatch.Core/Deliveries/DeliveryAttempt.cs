namespace NewsWatch.Core.Deliveries;

/// <summary>A line of the delivery log.</summary>
public sealed record DeliveryAttempt
{
    public required Guid DeliveryId { get; init; }

    public required int Attempt { get; init; }

    public required DateTimeOffset StartedUtc { get; init; }

    public required TimeSpan Duration { get; init; }

    public required SendResult Result { get; init; }
}
