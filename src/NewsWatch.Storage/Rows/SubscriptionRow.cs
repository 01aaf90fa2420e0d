using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Storage.Rows;

[Table("subscriptions")]
[Index(nameof(Version), IsUnique = true)]
[Index(nameof(Owner), nameof(Id))]
internal sealed class SubscriptionRow
{
    public required string Id { get; init; }

    public required string Owner { get; init; }

    public long Version { get; init; }

    public DateTimeOffset CreatedUtc { get; init; }

    public DateTimeOffset UpdatedUtc { get; init; }

    /// <summary>The subscription as JSON; null where it was removed and only that is still known.</summary>
    public string? Subscription { get; init; }

    public static SubscriptionRow From(StoredSubscription stored) => new()
    {
        Id = stored.Subscription.Id,
        Owner = stored.Owner,
        Version = stored.Version,
        CreatedUtc = stored.CreatedUtc,
        UpdatedUtc = stored.UpdatedUtc,
        Subscription = Facts.Write(stored.Subscription),
    };

    public StoredSubscription? ToStored() => Subscription is null
        ? null
        : new StoredSubscription
        {
            Subscription = Facts.ReadSubscription(Subscription),
            Owner = Owner,
            Version = Version,
            CreatedUtc = CreatedUtc,
            UpdatedUtc = UpdatedUtc,
        };
}
