using System.Net;

namespace NewsWatch.Worker.Options;

/// <summary>What the options of the web role need beyond types.</summary>
internal static class WebRules
{
    public static IEnumerable<OptionError> Errors(WebOptions web)
    {
        if (web.PublicUrl is { } address && new Uri(address) is not { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
            yield return new OptionError("Web:PublicUrl", $"\"{address}\" is not allowed; allowed: an address without user name, query and fragment");
        foreach (var entry in web.Proxies.Where(entry => NetworkOf(entry) is null))
            yield return new OptionError("Web:Proxies", $"\"{entry}\" is not allowed; allowed: {WebOptions.ProxiesAllowed}");
    }

    /// <summary>The network that a text such as 10.0.0.0/8 or 10.1.2.3 names; null where it names none.</summary>
    public static IPNetwork? NetworkOf(string text)
    {
        if (IPNetwork.TryParse(text.Trim(), out var network)) return network;
        return IPAddress.TryParse(text.Trim(), out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
