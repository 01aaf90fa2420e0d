using System.Buffers.Binary;
using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Deliveries;

/// <summary>
/// How long to wait before each attempt. The waits are those that the Standard Webhooks specification suggests; jitter of
/// a tenth spreads deliveries that failed together, and is derived, so that a replay plans the same.
/// </summary>
public sealed class DeliverySchedule
{
    private const double Jitter = 0.1;
    private readonly IReadOnlyList<TimeSpan> delays;

    /// <summary>One wait for each attempt, the first included.</summary>
    public DeliverySchedule(IReadOnlyList<TimeSpan> delays)
    {
        if (delays.Count == 0 || delays.Any(delay => delay < TimeSpan.Zero))
            throw new ArgumentException("A schedule needs at least one delay, and none below zero.", nameof(delays));
        this.delays = delays;
    }

    public static DeliverySchedule Standard { get; } = new(
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(10),
    ]);

    public int MaxAttempts => delays.Count;

    /// <summary>The wait before this attempt, the first being 1; null when the schedule has none.</summary>
    public TimeSpan? DelayBefore(Guid deliveryId, int attempt)
    {
        if (attempt < 1 || attempt > delays.Count) return null;
        return delays[attempt - 1] * (1 + (Jitter * Spread(deliveryId, attempt)));
    }

    /// <summary>A number from -1 to 1 that is the same for the same attempt.</summary>
    private static double Spread(Guid deliveryId, int attempt)
    {
        var seed = DerivedId.From("jitter", deliveryId.ToString("N"), attempt.ToString(CultureInfo.InvariantCulture));
        return (BinaryPrimitives.ReadUInt32LittleEndian(seed.ToByteArray()) / (double)uint.MaxValue * 2) - 1;
    }
}
