using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Discovery;

/// <summary>
/// The start tags of a page that may lead to a feed, in their order. The page is scanned once and no tree is built, so that
/// neither its depth nor its size can hurt; comments and scripts are passed over.
/// </summary>
internal static class PageTags
{
    private static readonly string[] Wanted = ["link", "a", "base"];

    // Inside these, "<" begins no tag.
    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp"];

    public static IEnumerable<Tag> Of(string html)
    {
        var tags = new TagReader(html, new ReferenceRepair(EntityDeclarations.None));
        var at = html.IndexOf('<', StringComparison.Ordinal);
        while (at >= 0 && at < html.Length)
        {
            var next = at + 1;
            if (MarkupScanner.At(html, at, "<!--"))
            {
                next = MarkupScanner.After(html, "-->", at + 4);
            }
            else if (Find(Raw, html, next) is { } raw)
            {
                next = EndOfRaw(html, next, raw);
            }
            else if (Find(Wanted, html, next) is not null && tags.Read(next) is { End: > 0 } tag)
            {
                yield return tag;
                next = tag.End;
            }

            at = next < html.Length ? html.IndexOf('<', next) : -1;
        }
    }

    private static string? Find(string[] names, string html, int at)
    {
        foreach (var name in names)
        {
            if (string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var end = at + name.Length;
            if (end < html.Length && (char.IsWhiteSpace(html[end]) || html[end] is '>' or '/')) return name;
        }

        return null;
    }

    private static int EndOfRaw(string html, int from, string name)
    {
        var end = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end + 2;
    }
}
