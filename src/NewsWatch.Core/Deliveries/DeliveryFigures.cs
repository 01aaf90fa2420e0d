namespace NewsWatch.Core.Deliveries;

/// <summary>How deliveries have fared since a moment.</summary>
public sealed record DeliveryFigures
{
    public required DateTimeOffset SinceUtc { get; init; }

    /// <summary>Age of the oldest alert that is due and neither delivered nor given up; null where none is.</summary>
    public required TimeSpan? OldestUndelivered { get; init; }

    /// <summary>In the order of their names.</summary>
    public required IReadOnlyList<ChannelFigures> Channels { get; init; }
}
