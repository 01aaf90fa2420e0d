namespace NewsWatch.Core.Articles;

public static class FeedAddress
{
    private const string LeftOut = "…";

    /// <summary>
    /// What counts as one host for turns and pauses: the name in lower case, with the port where it is not the usual one of
    /// http or https; empty where the address is none.
    /// </summary>
    public static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) ? HostOf(url) : "";

    public static string HostOf(Uri url) => url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";

    /// <summary>
    /// The address for logs, traces and outsiders: without user info and query, where the tokens of private feeds stand.
    /// What is left out leaves an ellipsis, so that nobody takes the rest for the whole.
    /// </summary>
    public static string Shown(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            return LeftOut;
        var origin = url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        return origin + url.AbsolutePath + (url.Query.Length > 1 ? "?" + LeftOut : "");
    }
}
