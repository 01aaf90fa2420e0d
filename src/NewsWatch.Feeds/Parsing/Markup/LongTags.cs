namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// Finds start tags that no feed has. The platform's reader goes over all attributes of a tag again with every few kilobytes
/// that it reads, so that one tag of megabytes would keep it busy for minutes; the repair bounds such tags.
/// </summary>
internal static class LongTags
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Looks at a few characters in each stretch of that length only.</summary>
    public static bool Any(ReadOnlySpan<char> text)
    {
        while (text.Length > MaxLength)
        {
            var close = text[..MaxLength].LastIndexOf('>');
            if (close >= 0)
            {
                text = text[(close + 1)..];
                continue;
            }

            var open = text[..MaxLength].IndexOf('<');
            if (open < 0)
            {
                text = text[MaxLength..];
                continue;
            }

            var end = text[open..].IndexOf('>');
            if (end < 0 || end > MaxLength) return true;
            text = text[(open + end + 1)..];
        }

        return false;
    }
}
