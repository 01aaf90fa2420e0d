using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsWatch.Feeds.Pages.Robots;

/// <summary>Paths and patterns as RFC 9309, section 2.2.2, compares them.</summary>
internal static class RobotsPath
{
    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>
    /// Octets beyond ASCII are percent-encoded, encoded ones that need not be are decoded, hexadecimal digits are capitals.
    /// </summary>
    public static string Normalise(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && Octet(path, i + 1) is { } octet)
            {
                Append(normal, octet);
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                normal.Append(path[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var length);
                foreach (var value in Encoding.UTF8.GetBytes(rune.ToString())) Append(normal, value);
                i += length - 1;
            }
        }

        return normal.ToString();
    }

    /// <summary>
    /// Whether a pattern matches the beginning of the path: * stands for any octets, $ at the end for the path's end. Both are
    /// normalised. Linear: of several places where a part fits, the first leaves the most room for the rest.
    /// </summary>
    public static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        if (parts.Length == 1) return !anchored || path.Length == parts[0].Length;
        var position = parts[0].Length;
        foreach (var part in anchored ? parts[1..^1] : parts[1..])
        {
            var at = path.IndexOf(part, position, StringComparison.Ordinal);
            if (at < 0) return false;
            position = at + part.Length;
        }

        return !anchored || (path.Length - position >= parts[^1].Length && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }

    private static byte? Octet(string path, int at) =>
        at + 2 <= path.Length &&
        byte.TryParse(path.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet)
            ? octet
            : null;

    private static void Append(StringBuilder normal, byte octet)
    {
        if (Unreserved.Contains((char)octet)) normal.Append((char)octet);
        else normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
    }
}
