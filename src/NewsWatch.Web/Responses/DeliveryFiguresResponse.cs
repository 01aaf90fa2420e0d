using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>How deliveries have fared in the last 24 hours.</summary>
internal sealed record DeliveryFiguresResponse
{
    public required DateTime SinceUtc { get; init; }

    /// <summary>Age of the oldest alert that is due and neither delivered nor given up; null where none is.</summary>
    public required double? OldestUndeliveredSeconds { get; init; }

    public required IReadOnlyList<ChannelFigures> Channels { get; init; }

    public static DeliveryFiguresResponse From(DeliveryFigures figures) => new()
    {
        SinceUtc = figures.SinceUtc.UtcDateTime,
        OldestUndeliveredSeconds = figures.OldestUndelivered?.TotalSeconds,
        Channels = figures.Channels,
    };
}
