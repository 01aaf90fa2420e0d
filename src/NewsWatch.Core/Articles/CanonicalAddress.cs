namespace NewsWatch.Core.Articles;

/// <summary>Addresses of feeds as people write them, brought into one form, so that no feed is watched twice.</summary>
public static class CanonicalAddress
{
    private const int MaxLength = 2_000;

    /// <summary>
    /// The address with scheme and host in lower case, an international name in its ASCII form, and without fragment, usual port and
    /// the scheme "feed" of old. Null where it is no http or https address, carries a user name, or is too long.
    /// </summary>
    public static string? Of(string address)
    {
        var written = address.Trim();
        if (written.Length > MaxLength) return null;
        if (written.StartsWith("feed://", StringComparison.OrdinalIgnoreCase)) written = "http" + written[4..];
        else if (written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) written = written[5..];
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url)) return null;
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) return null;
        if (url.UserInfo.Length > 0 || url.Host.Length == 0) return null;
        var host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost.ToLowerInvariant();
        return $"{url.Scheme}://{host}{(url.IsDefaultPort ? "" : $":{url.Port}")}{url.PathAndQuery}";
    }

    /// <summary>
    /// What two addresses of one feed have in common: neither http or https nor a slash at the end makes another feed. For comparing,
    /// never for asking.
    /// </summary>
    public static string KeyOf(string address)
    {
        var canonical = Of(address) ?? address;
        var start = canonical.IndexOf("://", StringComparison.Ordinal);
        return (start < 0 ? canonical : canonical[(start + 3)..]).TrimEnd('/');
    }
}
