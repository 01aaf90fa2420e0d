using System.Net;

namespace NewsWatch.Network;

/// <summary>
/// What may be reached although it is not of the public internet. An entry is an address (10.1.2.3), a network
/// (10.0.0.0/8, fd00::/8), a host name (feeds.intranet) or all names below one (*.corp.example). A name allows whatever it
/// resolves to.
/// </summary>
public sealed class AllowList
{
    public const string Allowed = "an address, a network such as 10.0.0.0/8, a host name, or *. and a domain";

    private readonly List<IPNetwork> networks = [];
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> suffixes = [];

    /// <exception cref="FormatException">An entry is none of the four kinds; <see cref="IsEntry"/> asks beforehand.</exception>
    public AllowList(IEnumerable<string> entries)
    {
        foreach (var entry in entries) Add(entry.Trim());
    }

    public static AllowList Nothing { get; } = new([]);

    public static bool IsEntry(string entry)
    {
        var text = entry.Trim();
        return NetworkOf(text) is not null || IsHost(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text);
    }

    public bool AllowsHost(string host) =>
        hosts.Contains(host) || suffixes.Exists(suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    public bool AllowsAddress(IPAddress address)
    {
        var plain = SpecialNetworks.Plain(address);
        return networks.Exists(network => network.Contains(plain));
    }

    private void Add(string entry)
    {
        if (!IsEntry(entry)) throw new FormatException($"\"{entry}\" is not {Allowed}.");
        if (NetworkOf(entry) is { } network) networks.Add(network);
        else if (entry.StartsWith("*.", StringComparison.Ordinal)) suffixes.Add(entry[1..]);
        else hosts.Add(entry);
    }

    private static IPNetwork? NetworkOf(string entry)
    {
        if (entry.Contains('/', StringComparison.Ordinal)) return IPNetwork.TryParse(entry, out var network) ? network : null;
        return IPAddress.TryParse(entry, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    private static bool IsHost(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns;
}
