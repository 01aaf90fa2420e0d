namespace NewsWatch.Core.Alerts;

/// <summary>
/// Addresses as outsiders may see them. What is left out leaves an ellipsis, so that nobody takes the rest for the whole.
/// </summary>
public static class ShownAddress
{
    private const string LeftOut = "…";

    /// <summary>
    /// Scheme and host, or the domain of a mail address. Chat services put the token in the path, mail addresses name
    /// a person, and what is neither could be a token as a whole.
    /// </summary>
    public static string OfDestination(string address)
    {
        if (address.Length == 0) return "";
        if (WebAddress(address) is { } web)
            return Origin(web) + (web.PathAndQuery == "/" ? "/" : "/" + LeftOut);
        var at = address.LastIndexOf('@');
        return at > 0 && at < address.Length - 1 ? LeftOut + address[at..] : LeftOut;
    }

    private static Uri? WebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;

    private static string Origin(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
