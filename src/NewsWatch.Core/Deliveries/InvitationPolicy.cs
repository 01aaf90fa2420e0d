using System.Globalization;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

/// <summary>When the mail that asks a reader to confirm is tried again: by the schedule of all deliveries.</summary>
public sealed class InvitationPolicy(DeliverySchedule schedule)
{
    /// <summary>What a test says of a reader who was asked so lately that no other mail goes out.</summary>
    public const string AskedReason = "asked";

    private const string OutcomeUnknown = "The outcome of the last attempt was never recorded.";

    /// <summary>Whoever does not answer so many mails does not want it.</summary>
    private const int MostMails = 3;

    private static readonly TimeSpan BetweenMails = TimeSpan.FromHours(1);

    /// <summary>How far back invitations can still have attempts before them, jitter included.</summary>
    public TimeSpan Span { get; } = Enumerable.Range(1, schedule.MaxAttempts)
        .Aggregate(TimeSpan.FromDays(1), (sum, attempt) => sum + (2 * (schedule.DelayBefore(Guid.Empty, attempt) ?? TimeSpan.Zero)));

    /// <summary>Why a reader is not asked once more for now, in one line; null where they may be. Somebody may ask for it who only wants to bother them.</summary>
    public static string? Refusal(Invitation asked, DateTimeOffset nowUtc)
    {
        if (asked.Sent >= MostMails) return $"The reader was asked {asked.Sent.ToString(CultureInfo.InvariantCulture)} times and has not answered.";
        return asked.SentUtc is { } sentUtc && nowUtc - sentUtc < BetweenMails
            ? string.Create(CultureInfo.InvariantCulture, $"The reader was asked at {sentUtc.UtcDateTime:u}; another mail goes out an hour later at the earliest.")
            : null;
    }

    /// <summary>The next attempt, held until the moment; without one where none is left.</summary>
    public Invitation Begin(Invitation due, DateTimeOffset heldUntilUtc) => due.Attempt >= schedule.MaxAttempts
        ? due with { DueUtc = null, LastError = OutcomeUnknown }
        : due with { Attempt = due.Attempt + 1, DueUtc = heldUntilUtc };

    public Invitation After(Invitation tried, SendResult result, DateTimeOffset nowUtc) => result.Outcome switch
    {
        SendOutcome.Success => tried with { DueUtc = null, SentUtc = nowUtc, Sent = tried.Sent + 1, LastError = null },
        SendOutcome.Retryable => tried with
        {
            DueUtc = nowUtc + schedule.DelayBefore(tried.DestinationId, tried.Attempt + 1), LastError = ErrorOf(result),
        },
        _ => tried with { DueUtc = null, LastError = ErrorOf(result) },
    };

    private static string ErrorOf(SendResult result) => $"{result.Reason}: {result.Detail}";
}
