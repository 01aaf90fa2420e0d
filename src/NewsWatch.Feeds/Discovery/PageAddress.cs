using System.Net;

namespace NewsWatch.Feeds.Discovery;

/// <summary>Addresses as pages write them.</summary>
internal static class PageAddress
{
    public static bool IsWeb(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;

    /// <summary>The absolute address without its fragment; null where it is none that can be fetched.</summary>
    public static Uri? Resolve(Uri? origin, string reference)
    {
        var written = WithoutFeedScheme(WebUtility.HtmlDecode(reference).Trim());
        if (written.Length is 0 or > Parsing.ParseLimits.MaxLineLength) return null;
        var isAddress = origin is null ? Uri.TryCreate(written, UriKind.Absolute, out var url) : Uri.TryCreate(origin, written, out url);
        if (!isAddress || !IsWeb(url!) || url!.Host.Length == 0) return null;
        return url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));
    }

    // "feed://example.org/rss" and "feed:https://example.org/rss" once opened readers on a click.
    private static string WithoutFeedScheme(string written)
    {
        const string scheme = "feed:";
        if (!written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return written;
        var rest = written[scheme.Length..];
        return rest.StartsWith("//", StringComparison.Ordinal) ? Uri.UriSchemeHttp + ":" + rest : rest;
    }
}
