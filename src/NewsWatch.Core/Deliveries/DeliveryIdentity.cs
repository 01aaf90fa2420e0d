using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Deliveries;

public static class DeliveryIdentity
{
    public static Guid For(Alert alert, Destination destination) => DerivedId.From(
        "delivery",
        alert.Story.Id.ToString("N"),
        alert.Story.Revision.ToString(CultureInfo.InvariantCulture),
        alert.SubscriptionId,
        destination.Channel,
        destination.Address);
}
