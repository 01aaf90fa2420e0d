using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>When the mail that asks a reader to confirm is tried again: by the schedule of all deliveries.</summary>
public sealed class InvitationPolicy(DeliverySchedule schedule)
{
    private const string OutcomeUnknown = "The outcome of the last attempt was never recorded.";

    /// <summary>How far back invitations can still have attempts before them, jitter included.</summary>
    public TimeSpan Span { get; } = Enumerable.Range(1, schedule.MaxAttempts)
        .Aggregate(TimeSpan.FromDays(1), (sum, attempt) => sum + (2 * (schedule.DelayBefore(Guid.Empty, attempt) ?? TimeSpan.Zero)));

    /// <summary>The next attempt, held until the moment; without one where none is left.</summary>
    public Invitation Begin(Invitation due, DateTimeOffset heldUntilUtc) => due.Attempt >= schedule.MaxAttempts
        ? due with { DueUtc = null, LastError = OutcomeUnknown }
        : due with { Attempt = due.Attempt + 1, DueUtc = heldUntilUtc };

    public Invitation After(Invitation tried, SendResult result, DateTimeOffset nowUtc) => result.Outcome switch
    {
        SendOutcome.Success => tried with { DueUtc = null, SentUtc = nowUtc, LastError = null },
        SendOutcome.Retryable => tried with
        {
            DueUtc = nowUtc + schedule.DelayBefore(tried.DestinationId, tried.Attempt + 1), LastError = ErrorOf(result),
        },
        _ => tried with { DueUtc = null, LastError = ErrorOf(result) },
    };

    private static string ErrorOf(SendResult result) => $"{result.Reason}: {result.Detail}";
}
