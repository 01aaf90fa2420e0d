using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Deliveries;

public static class DeliveryIdentity
{
    /// <summary>Of the digest that is due at the moment: whatever it collects, and however often it is tried, it has one identity.</summary>
    public static Guid ForDigest(string subscriptionId, Destination destination, DateTimeOffset dueUtc) => DerivedId.From(
        "digest", subscriptionId, destination.Channel, destination.Address, dueUtc.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Of an alert that came too late for its digest.</summary>
    public static Guid ForLate(Guid digestId, Guid alertId) => DerivedId.From("late", digestId.ToString("N"), alertId.ToString("N"));

    /// <summary>Of what a digest tells in a further message, since one does not hold it.</summary>
    public static Guid ForRest(Guid digestId) => DerivedId.From("rest", digestId.ToString("N"));

    public static Guid For(Alert alert, Destination destination) => DerivedId.From(
        "delivery",
        alert.Story.Id.ToString("N"),
        alert.Story.Revision.ToString(CultureInfo.InvariantCulture),
        alert.SubscriptionId,
        destination.Channel,
        destination.Address);
}
