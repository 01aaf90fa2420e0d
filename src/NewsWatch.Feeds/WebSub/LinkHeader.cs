namespace NewsWatch.Feeds.WebSub;

/// <summary>Reads <c>Link</c> headers (RFC 8288, section 3): <c>&lt;address&gt;; rel="hub self"; other="…", &lt;…&gt;</c>.</summary>
internal static class LinkHeader
{
    private const int MaxLength = 8_000;

    /// <summary>The first target of this relation, as written; null where there is none or the header cannot be read.</summary>
    public static string? Find(string header, string relation)
    {
        if (header.Length > MaxLength) return null;
        var rest = header.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var start)
        {
            rest = rest[(start + 1)..];
            var close = rest.IndexOf('>');
            if (close < 0) return null;
            var target = rest[..close].Trim();
            rest = rest[(close + 1)..];
            if (HasRelation(ref rest, relation)) return target.ToString();
        }

        return null;
    }

    /// <summary>Reads the parameters of one link and leaves the rest at the comma behind them.</summary>
    private static bool HasRelation(ref ReadOnlySpan<char> rest, string relation)
    {
        var (found, seen) = (false, false);
        while (!rest.IsEmpty && rest[0] != ',')
        {
            if (rest[0] is ';' or ' ' or '\t')
            {
                rest = rest[1..];
                continue;
            }

            var name = Token(ref rest);
            var value = rest is ['=', ..] ? Value(ref rest) : "";
            if (name.IsEmpty && value.Length == 0) return false;
            if (seen || !name.Equals("rel", StringComparison.OrdinalIgnoreCase)) continue;

            // Of several, only the first counts.
            seen = true;
            found = value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase);
        }

        return found;
    }

    private static ReadOnlySpan<char> Token(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny("=;, \t");
        var token = end < 0 ? rest : rest[..end];
        rest = rest[token.Length..];
        return token;
    }

    private static string Value(ref ReadOnlySpan<char> rest)
    {
        rest = rest[1..].TrimStart();
        if (rest is not ['"', ..]) return Token(ref rest).ToString();
        var value = new System.Text.StringBuilder();
        var at = 1;
        for (; at < rest.Length && rest[at] != '"'; at++)
        {
            if (rest[at] == '\\' && at + 1 < rest.Length) at++;
            value.Append(rest[at]);
        }

        rest = rest[Math.Min(at + 1, rest.Length)..];
        return value.ToString();
    }
}
