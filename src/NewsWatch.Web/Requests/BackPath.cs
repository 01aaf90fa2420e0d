namespace NewsWatch.Web.Requests;

/// <summary>Where a reader goes on afterwards: a path of this host, whatever an address that somebody made up says.</summary>
internal static class BackPath
{
    public static string Of(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.AsSpan().ContainsAny('\\', '\r', '\n') ? path : "/";
}
