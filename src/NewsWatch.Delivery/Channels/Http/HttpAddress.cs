using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Channels.Http;

/// <summary>The address of a destination that is reached over HTTP.</summary>
internal static class HttpAddress
{
    /// <summary>Null where it is no absolute http or https URL, or holds a user name or password.</summary>
    public static Uri? Of(Destination destination) =>
        Uri.TryCreate(destination.Address, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
            ? address
            : null;

    /// <summary>What is wrong with it in one line; null where it is well.</summary>
    public static string? Error(string channel, Destination destination) => Of(destination) is not null
        ? null
        : $"{channel} address '{Redaction.Url(destination.Address)}': allowed is an absolute http or https URL "
            + "without user name and password.";

    /// <summary>The same for services whose address is the secret, so that nothing belongs beside it.</summary>
    public static string? ErrorOfLone(string channel, Destination destination) => destination.Secret is null
        ? Error(channel, destination)
        : $"{channel} secret: the address is the secret of {channel}, leave the other out.";
}
