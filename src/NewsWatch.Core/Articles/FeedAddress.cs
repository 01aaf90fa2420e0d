namespace NewsWatch.Core.Articles;

public static class FeedAddress
{
    private const string LeftOut = "…";

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
