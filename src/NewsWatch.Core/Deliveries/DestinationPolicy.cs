namespace NewsWatch.Core.Deliveries;

/// <summary>
/// What an attempt says of its destination, beside what it says of its delivery. A destination that keeps failing is asked
/// less and less often, one attempt at a time, and in the end not at all: the Standard Webhooks specification disables an
/// endpoint that answers 410 at once, and one that fails for days.
/// </summary>
public static class DestinationPolicy
{
    /// <summary>After this many failures in a row the destination is tried by one delivery at a time.</summary>
    public const int FailuresToOpen = 5;

    /// <summary>How long nothing but failure may last.</summary>
    public static readonly TimeSpan DisableAfter = TimeSpan.FromDays(5);

    private static readonly TimeSpan FirstHold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(10);

    public static DestinationHealth AfterFailure(DestinationHealth before, SendResult result, DateTimeOffset nowUtc)
    {
        if (result.IsOurs) return before;
        var failures = before.Failures + 1;
        var since = before.FailingSinceUtc ?? nowUtc;
        var worn = failures >= FailuresToOpen && nowUtc - since >= DisableAfter;
        return before with
        {
            Failures = failures,
            FailingSinceUtc = since,
            HeldUntilUtc = Later(before.HeldUntilUtc, nowUtc + Hold(failures, result)),
            DisabledUtc = before.DisabledUtc ?? (worn || result.Outcome == SendOutcome.Gone ? nowUtc : null),
            LastReason = result.Reason,
        };
    }

    /// <summary>Retry-After speaks for the whole destination, not only for the message that happened to be refused.</summary>
    private static TimeSpan? Hold(int failures, SendResult result)
    {
        TimeSpan? broken = failures < FailuresToOpen
            ? null
            : TimeSpan.FromSeconds(Math.Min(LongestHold.TotalSeconds, FirstHold.TotalSeconds * Math.Pow(2, failures - FailuresToOpen)));
        var asked = result.RetryAfter > DeliveryPolicy.MaxRetryAfter ? DeliveryPolicy.MaxRetryAfter : result.RetryAfter;
        return broken is null || asked > broken ? asked : broken;
    }

    private static DateTimeOffset? Later(DateTimeOffset? left, DateTimeOffset? right) =>
        left is null || right > left ? right : left;
}
