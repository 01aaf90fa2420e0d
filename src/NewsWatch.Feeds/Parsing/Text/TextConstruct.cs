using System.Text;
using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>An element that holds text in one of the ways that RSS and Atom know: plain, escaped HTML, inline XHTML, base64.</summary>
internal static class TextConstruct
{
    /// <summary>Plain text; empty for an element that is missing or holds something else, such as an image.</summary>
    public static string Read(XElement? element)
    {
        if (element is null) return "";
        if (element.HasElements) return PlainText.FromElements(element);
        var value = element.Value;
        if (!IsBase64(element.Attribute("mode")?.Value, element.Attribute("type")?.Value)) return PlainText.FromHtml(value);
        return FromBase64(value) ?? (element.Name.LocalName == "content" ? "" : PlainText.FromHtml(value));
    }

    // Atom 0.3 says so by mode; Atom 1.0 means it by any media type that is neither text nor XML.
    private static bool IsBase64(string? mode, string? type)
    {
        if (mode is not null) return mode.Equals("base64", StringComparison.OrdinalIgnoreCase);
        return type is not null && type.Contains('/', StringComparison.Ordinal) &&
            !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("xml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Null where the bytes are no text: an image, or a type that was named without being meant.</summary>
    private static string? FromBase64(string value)
    {
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, bytes, out var written)) return null;
        var content = bytes.AsSpan(0, written);
        return System.Text.Unicode.Utf8.IsValid(content) ? PlainText.FromHtml(Encoding.UTF8.GetString(content)) : null;
    }
}
