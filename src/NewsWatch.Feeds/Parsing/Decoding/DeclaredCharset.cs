using System.Text;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>Charset names as an HTTP header or an XML declaration states them.</summary>
internal static class DeclaredCharset
{
    private const int DeclarationWindow = 1024;

    public static string? FromContentType(string? contentType)
    {
        if (contentType is null) return null;
        foreach (var part in contentType.Split(';'))
        {
            var pair = part.Split('=', 2);
            if (pair.Length == 2 && pair[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)) return pair[1];
        }

        return null;
    }

    public static string? FromDeclaration(ReadOnlySpan<byte> body) =>
        FromDeclaration(Encoding.Latin1.GetString(body[..Math.Min(body.Length, DeclarationWindow)]));

    public static string? FromDeclaration(string head)
    {
        var start = head.IndexOf("<?xml", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var end = head.IndexOf("?>", start, StringComparison.Ordinal);
        if (end < 0) return null;
        var at = head.IndexOf("encoding", start, end - start, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var quote = head.IndexOfAny(['"', '\''], at, end - at);
        if (quote < 0) return null;
        var close = head.IndexOf(head[quote], quote + 1);
        return close < 0 || close > end ? null : head[(quote + 1)..close];
    }
}
