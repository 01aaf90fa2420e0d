using System.Net;

namespace NewsWatch.Network;

/// <summary>Whether an address may be connected to: all of the public internet, and what the operator allows beyond.</summary>
public sealed class AddressGuard(AllowList allow)
{
    /// <summary>One line that says why not; null where it may.</summary>
    public string? Refusal(string host, IPAddress address)
    {
        if (SpecialNetworks.KindOf(address) is not { } kind || allow.AllowsHost(host) || allow.AllowsAddress(address)) return null;
        return $"{address} is a {kind} address, which Network:Allow does not name";
    }
}
