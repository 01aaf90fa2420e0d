using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Storage.Rows;

[Table("delivery_attempts")]
[PrimaryKey(nameof(DeliveryId), nameof(Attempt))]
internal sealed class DeliveryAttemptRow
{
    public Guid DeliveryId { get; init; }

    public int Attempt { get; init; }

    public DateTimeOffset StartedUtc { get; init; }

    public double DurationSeconds { get; init; }

    public SendOutcome Outcome { get; init; }

    public required string Reason { get; init; }

    public required string Detail { get; init; }

    public double? RetryAfterSeconds { get; init; }

    public static DeliveryAttemptRow From(DeliveryAttempt attempt) => new()
    {
        DeliveryId = attempt.DeliveryId,
        Attempt = attempt.Attempt,
        StartedUtc = attempt.StartedUtc,
        DurationSeconds = attempt.Duration.TotalSeconds,
        Outcome = attempt.Result.Outcome,
        Reason = attempt.Result.Reason,
        Detail = attempt.Result.Detail,
        RetryAfterSeconds = attempt.Result.RetryAfter?.TotalSeconds,
    };

    public DeliveryAttempt ToAttempt() => new()
    {
        DeliveryId = DeliveryId,
        Attempt = Attempt,
        StartedUtc = StartedUtc,
        Duration = TimeSpan.FromSeconds(DurationSeconds),
        Result = new SendResult
        {
            Outcome = Outcome,
            Reason = Reason,
            Detail = Detail,
            RetryAfter = RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        },
    };
}
