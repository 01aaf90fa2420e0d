using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>Addresses made absolute by the xml:base attributes around them and the document's own address.</summary>
internal static class BaseAddress
{
    private static readonly XName Attribute = XNamespace.Xml + "base";

    /// <summary>The absolute address; the reference as it stands where nothing makes it absolute.</summary>
    public static string? Resolve(XElement near, string? reference, Uri? document)
    {
        var trimmed = Clean(reference);
        if (trimmed.Length == 0) return null;
        return HasScheme(trimmed) ? trimmed : Join(Of(near, document), trimmed);
    }

    /// <summary>The same where the origin is known already.</summary>
    public static string? Resolve(Uri? origin, string? reference)
    {
        var trimmed = Clean(reference);
        if (trimmed.Length == 0) return null;
        return HasScheme(trimmed) ? trimmed : Join(origin, trimmed);
    }

    /// <summary>Whether an id is written as an address is: with a scheme or as a path. Numbers and words are none.</summary>
    public static bool IsWritten(string id)
    {
        var trimmed = id.AsSpan().Trim();
        return (trimmed.Contains('/') && !trimmed.Contains(' ')) || HasScheme(id.Trim());
    }

    public static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 1 || !char.IsAsciiLetter(address[0])) return false;
        foreach (var character in address.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.')) return false;
        }

        return true;
    }

    private static string Join(Uri? origin, string trimmed) =>
        origin is not null && Uri.TryCreate(origin, trimmed, out var absolute) ? absolute.AbsoluteUri : trimmed;

    // Addresses never hold white space; line breaks and indents come from how the document was written.
    private static string Clean(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference)) return "";
        var trimmed = reference.Trim();
        if (trimmed.Length > ParseLimits.MaxLineLength) return "";
        if (!trimmed.AsSpan().ContainsAny("\r\n\t")) return trimmed;
        return string.Concat(trimmed.Split(['\r', '\n', '\t'], StringSplitOptions.TrimEntries));
    }

    private static Uri? Of(XElement near, Uri? document)
    {
        var origin = document;
        foreach (var element in near.AncestorsAndSelf().Where(element => element.Attribute(Attribute) is not null).Reverse())
        {
            var value = element.Attribute(Attribute)!.Value.Trim();
            if (HasScheme(value) ? Uri.TryCreate(value, UriKind.Absolute, out var joined) : TryJoin(origin, value, out joined)) origin = joined;
        }

        return origin;
    }

    private static bool TryJoin(Uri? origin, string value, out Uri? joined)
    {
        joined = null;
        return origin is not null && Uri.TryCreate(origin, value, out joined);
    }
}
