using System.Text.RegularExpressions;
using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels;

/// <summary>
/// The one place that takes secrets out of what logs and people see. Paths and queries of webhook addresses are passwords
/// in all but name.
/// </summary>
internal static partial class Redaction
{
    private const int MaxLength = 300;
    private const string Hidden = "[hidden]";

    /// <summary>Scheme, host and port only.</summary>
    public static string Url(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return address.Length == 0 ? "" : Hidden;
        if (url.Host.Length == 0) return $"{url.Scheme}:{Hidden}";
        var rest = url.PathAndQuery.Length > 1 ? $"/{Hidden}" : "/";
        return SafeText.Line($"{url.Scheme}://{url.Authority}{rest}", MaxLength);
    }

    /// <summary>One line without the destination's address and secret, and with every other URL cut to its host.</summary>
    public static string Text(string text, Destination destination)
    {
        var line = SafeText.Line(text);
        foreach (var secret in Secrets(destination)) line = line.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase);
        return SafeText.Line(Urls().Replace(line, match => Url(match.Value)), MaxLength);
    }

    /// <summary>The address goes as a whole first; then what an answer may quote of it.</summary>
    private static IEnumerable<string> Secrets(Destination destination)
    {
        if (destination.Secret is { Length: > 0 } secret) yield return secret;
        if (!Uri.TryCreate(destination.Address, UriKind.Absolute, out var url)) yield break;
        if (url.PathAndQuery.Length > 1) yield return url.PathAndQuery;
        if (url.AbsolutePath.Length > 1) yield return url.AbsolutePath;
        if (url.Query.Length > 1) yield return url.Query[1..];
    }

    [GeneratedRegex(@"https?://[^\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Urls();
}
