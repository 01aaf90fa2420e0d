using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Storage.Rows;

[Table("consents")]
[PrimaryKey(nameof(SubscriptionId), nameof(DestinationId))]
internal sealed class ConsentRow
{
    public required string SubscriptionId { get; init; }

    public Guid DestinationId { get; init; }

    public DateTimeOffset? AskedUtc { get; init; }

    public DateTimeOffset? ConfirmedUtc { get; init; }

    public DateTimeOffset? EndedUtc { get; init; }

    public Consent ToConsent() => new()
    {
        SubscriptionId = SubscriptionId,
        DestinationId = DestinationId,
        AskedUtc = AskedUtc,
        ConfirmedUtc = ConfirmedUtc,
        EndedUtc = EndedUtc,
    };
}
