namespace NewsWatch.Web.Requests;

/// <summary>Where a reader goes on afterwards: a path of this host, whatever an address that somebody made up says.</summary>
internal static class BackPath
{
    /// <summary>
    /// The path, or "/" for what is none. Browsers leave control characters out of an address and take "\" for "/" (WHATWG URL, section 4.4), so
    /// that "/", a tab and "/evil.example" would be another host; what is not ASCII has no place in a header. Paths of ours hold neither.
    /// </summary>
    public static string Of(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.AsSpan().ContainsAnyExceptInRange('!', '~') && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";
}
