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
    private const int ShortestToken = 5;
    private const string Hidden = "[hidden]";

    /// <summary>Scheme, host and port only.</summary>
    public static string Url(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url)) return address.Length == 0 ? "" : Hidden;
        if (url.Host.Length == 0) return $"{url.Scheme}:{Hidden}";
        var rest = url.PathAndQuery.Length > 1 ? $"/{Hidden}" : "/";
        return SafeText.Line($"{url.Scheme}://{url.Authority}{rest}", MaxLength);
    }

    /// <summary>A mailbox without its name: "…@example.org".</summary>
    public static string Mailbox(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 0 ? (address.Length == 0 ? "" : Hidden) : SafeText.Line($"…{address[at..]}", 80);
    }

    /// <summary>One line without the destination's address and secret, and with every other URL cut to its host.</summary>
    public static string Text(string text, Destination destination)
    {
        var line = SafeText.Line(text);
        foreach (var secret in Secrets(destination)) line = line.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase);
        return SafeText.Line(Urls().Replace(line, match => Url(match.Value)), MaxLength);
    }

    /// <summary>Longer ones first, so that none leaves a rest; what is shorter than a token is left readable.</summary>
    private static IEnumerable<string> Secrets(Destination destination)
    {
        var parts = Uri.TryCreate(destination.Address, UriKind.Absolute, out var url)
            ? url.PathAndQuery.Split(['/', '?', '&', '=', '#'], StringSplitOptions.None).Append(url.PathAndQuery).Append(url.AbsolutePath)
            : [destination.Address];
        return parts
            .Concat((destination.Secret ?? "").Split(' ', ':'))
            .Append(destination.Secret ?? "")
            .Where(part => part.Length >= ShortestToken)
            .OrderByDescending(part => part.Length);
    }

    [GeneratedRegex(@"https?://[^\s""'<>]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Urls();
}
