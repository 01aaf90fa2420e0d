using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Deliveries;

/// <summary>One identity for one address of one channel, whoever sends there: it is the destination that fails, not a subscription.</summary>
public static class DestinationIdentity
{
    public static Guid For(Destination destination) => DerivedId.From("destination", destination.Channel, destination.Address);
}
