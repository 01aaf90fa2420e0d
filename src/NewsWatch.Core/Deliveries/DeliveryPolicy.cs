namespace NewsWatch.Core.Deliveries;

/// <summary>What becomes of a delivery after an attempt.</summary>
public sealed class DeliveryPolicy(DeliverySchedule schedule)
{
    /// <summary>A receiver may ask for patience, but not for silence: a longer Retry-After is cut to this.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromHours(24);

    /// <summary>
    /// A delivery that was revived after its last scheduled attempt is given one attempt for each revival.
    /// </summary>
    public DeliveryVerdict Decide(Delivery delivery, SendResult result, DateTimeOffset nowUtc) => result.Outcome switch
    {
        SendOutcome.Success => new DeliveryVerdict(DeliveryState.Delivered, nowUtc),
        SendOutcome.Retryable when schedule.DelayBefore(delivery.Id, delivery.Attempt + 1) is { } delay =>
            new DeliveryVerdict(DeliveryState.Waiting, nowUtc + Longer(delay, result.RetryAfter)),
        _ => new DeliveryVerdict(DeliveryState.Dead, nowUtc),
    };

    private static TimeSpan Longer(TimeSpan delay, TimeSpan? retryAfter)
    {
        var asked = retryAfter ?? TimeSpan.Zero;
        if (asked > MaxRetryAfter) asked = MaxRetryAfter;
        return asked > delay ? asked : delay;
    }
}
