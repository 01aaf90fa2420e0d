using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Storage.Rows;

[Table("requests")]
[PrimaryKey(nameof(Owner), nameof(Key))]
[Index(nameof(CreatedUtc))]
internal sealed class RepeatedRequestRow
{
    public required string Owner { get; init; }

    public required string Key { get; init; }

    public required string Body { get; init; }

    public required string SubscriptionId { get; init; }

    public DateTimeOffset CreatedUtc { get; init; }

    public static RepeatedRequestRow From(RepeatedRequest request, DateTimeOffset nowUtc) => new()
    {
        Owner = request.Owner,
        Key = request.Key,
        Body = request.Body,
        SubscriptionId = request.SubscriptionId,
        CreatedUtc = nowUtc,
    };

    public RepeatedRequest ToRequest() => new() { Owner = Owner, Key = Key, Body = Body, SubscriptionId = SubscriptionId };
}
