using System.Net;
using System.Net.Sockets;

namespace NewsWatch.Network;

/// <summary>
/// Addresses that are not of the public internet, by the IANA special-purpose address registries (RFC 6890 and successors).
/// IPv6 addresses that stand for an IPv4 one are judged by that one, so that no spelling leads around the list.
/// </summary>
internal static class SpecialNetworks
{
    private static readonly (IPNetwork Network, string Kind)[] V4 =
    [
        Row("0.0.0.0/8", "unspecified"),
        Row("10.0.0.0/8", "private"),
        Row("100.64.0.0/10", "carrier-grade NAT"),
        Row("127.0.0.0/8", "loopback"),
        Row("169.254.0.0/16", "link-local"),
        Row("172.16.0.0/12", "private"),
        Row("192.0.0.0/24", "protocol assignment"),
        Row("192.0.2.0/24", "documentation"),
        Row("192.88.99.0/24", "6to4 relay"),
        Row("192.168.0.0/16", "private"),
        Row("198.18.0.0/15", "benchmarking"),
        Row("198.51.100.0/24", "documentation"),
        Row("203.0.113.0/24", "documentation"),
        Row("224.0.0.0/4", "multicast"),
        Row("240.0.0.0/4", "reserved"),
    ];

    private static readonly (IPNetwork Network, string Kind)[] V6 =
    [
        Row("::/128", "unspecified"),
        Row("::1/128", "loopback"),
        Row("::/96", "IPv4-compatible"),
        Row("64:ff9b:1::/48", "local NAT64"),
        Row("100::/64", "discard-only"),
        Row("2001::/23", "protocol assignment"),
        Row("2001:db8::/32", "documentation"),
        Row("2002::/16", "6to4"),
        Row("3fff::/20", "documentation"),
        Row("5f00::/16", "segment routing"),
        Row("fc00::/7", "private"),
        Row("fe80::/10", "link-local"),
        Row("fec0::/10", "site-local"),
        Row("ff00::/8", "multicast"),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>A word such as "loopback"; null for an address of the public internet.</summary>
    public static string? KindOf(IPAddress address)
    {
        var plain = Plain(address);
        var rows = plain.AddressFamily == AddressFamily.InterNetwork ? V4 : V6;
        foreach (var (network, kind) in rows)
        {
            if (network.Contains(plain)) return kind;
        }

        return null;
    }

    /// <summary>The IPv4 address that an IPv4-mapped (RFC 4291) or NAT64 (RFC 6052) address stands for; any other without its scope.</summary>
    public static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        var unscoped = new IPAddress(address.GetAddressBytes());
        return Nat64.Contains(unscoped) ? new IPAddress(unscoped.GetAddressBytes().AsSpan(12)) : unscoped;
    }

    private static (IPNetwork Network, string Kind) Row(string network, string kind) => (IPNetwork.Parse(network), kind);
}
