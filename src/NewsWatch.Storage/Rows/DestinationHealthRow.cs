using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Storage.Rows;

[Table("destination_health")]
[Index(nameof(FailingSinceUtc))]
internal sealed class DestinationHealthRow
{
    public Guid Id { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset? FailingSinceUtc { get; init; }

    public DateTimeOffset? HeldUntilUtc { get; init; }

    public DateTimeOffset? DisabledUtc { get; init; }

    public required string LastReason { get; init; }

    public static DestinationHealthRow From(DestinationHealth health) => new()
    {
        Id = health.Id,
        Failures = health.Failures,
        FailingSinceUtc = health.FailingSinceUtc,
        HeldUntilUtc = health.HeldUntilUtc,
        DisabledUtc = health.DisabledUtc,
        LastReason = health.LastReason,
    };

    public DestinationHealth ToHealth() => new()
    {
        Id = Id,
        Failures = Failures,
        FailingSinceUtc = FailingSinceUtc,
        HeldUntilUtc = HeldUntilUtc,
        DisabledUtc = DisabledUtc,
        LastReason = LastReason,
    };
}
