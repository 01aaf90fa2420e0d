using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Deliveries;

/// <summary>Two identities of a destination: whose it is, and how it fares.</summary>
public static class DestinationIdentity
{
    /// <summary>Of the reader at one address of one channel: what they have agreed to and what their links are good for.</summary>
    public static Guid For(Destination destination) => DerivedId.From("destination", destination.Channel, destination.Address);

    /// <summary>
    /// Of the health of one address that is reached with the same secret, whoever sends there. A wrong token in one subscription says
    /// nothing of another's right one, and must not stop it.
    /// </summary>
    public static Guid ForHealth(Destination destination) => destination.Secret is { Length: > 0 } secret
        ? DerivedId.From("destination", destination.Channel, destination.Address, secret)
        : For(destination);
}
