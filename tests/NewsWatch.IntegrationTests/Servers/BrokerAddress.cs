using System.Security.Cryptography;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Where a broker and its management API listen, with the account that both accept.</summary>
public sealed record BrokerAddress(Uri Amqp, Uri Management)
{
    public string User => Uri.UnescapeDataString(Amqp.UserInfo.Split(':')[0]);

    public string Password => Uri.UnescapeDataString(Amqp.UserInfo.Split(':', 2)[^1]);

    /// <summary>Free loopback ports and a new password for a broker that is still to be started.</summary>
    public static BrokerAddress NewOnLoopback()
    {
        var ports = FreePorts.Take(2);
        var password = RandomNumberGenerator.GetHexString(24, lowercase: true);
        return new BrokerAddress(
            new Uri($"amqp://newswatch:{password}@127.0.0.1:{ports[0]}/"),
            new Uri($"http://127.0.0.1:{ports[1]}/"));
    }

    /// <summary>The same broker, another virtual host.</summary>
    public Uri ForVirtualHost(string name) => new UriBuilder(Amqp) { Path = "/" + Uri.EscapeDataString(name) }.Uri;

    /// <summary>The address without the password, for people to read.</summary>
    public override string ToString() => $"{Amqp.Scheme}://{Amqp.Host}:{Amqp.Port}";
}
