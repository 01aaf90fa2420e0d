namespace NewsWatch.Core.Articles;

/// <summary>One form for the addresses under which feeds name the same page.</summary>
public static class CanonicalUrl
{
    private static readonly string[] Trackers =
        ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "cmpid", "ocid", "ref", "source", "src", "at_medium", "at_campaign", "xtor", "guccounter", "ncid"];

    /// <summary>
    /// Host without "www.", no scheme, fragment or trailing slash, no parameters that only say where the reader came from, the others sorted.
    /// Empty where the text is no address of the web.
    /// </summary>
    public static string Of(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return "";
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        var query = address.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracker(parameter))
            .Order(StringComparer.Ordinal)
            .ToList();
        var page = $"{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.AbsolutePath.TrimEnd('/')}";
        return query.Count == 0 ? page : $"{page}?{string.Join('&', query)}";
    }

    private static bool IsTracker(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return Trackers.Any(tracker => tracker.EndsWith('_') ? name.StartsWith(tracker, StringComparison.Ordinal) : name == tracker);
    }
}
