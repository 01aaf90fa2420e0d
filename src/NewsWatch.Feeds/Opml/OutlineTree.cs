using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Feeds.Opml;

/// <summary>Where in the outline the reader stands, and the feeds that it has passed.</summary>
internal sealed class OutlineTree
{
    // Null stands for an outline that is no folder: a feed, which some programs give children, or one without a name.
    private readonly Stack<string?> path = new();
    private readonly List<OpmlFeed> feeds = [];

    public IReadOnlyList<OpmlFeed> Feeds => feeds;

    public void Enter(Dictionary<string, string> attributes)
    {
        var text = Line(attributes, "text");
        var title = Line(attributes, "title");
        if (AddressIn(attributes) is not { } url)
        {
            path.Push(FirstOf(text, title));
            return;
        }

        var name = FirstOf(title, text) ?? "";
        feeds.Add(new OpmlFeed
        {
            Url = url,
            Title = name == url ? "" : name,
            SiteUrl = FirstOf(attributes.GetValueOrDefault("htmlUrl") ?? "", ""),
            Folders = [.. path.Reverse().OfType<string>()],
            Language = FirstOf(attributes.GetValueOrDefault("language") ?? "", ""),
        });
        path.Push(null);
    }

    public void Leave() => path.TryPop(out _);

    // Old files write "url" for "xmlUrl"; an outline of type "link" or "include" has one too, but names no feed.
    private static string? AddressIn(Dictionary<string, string> attributes)
    {
        if (attributes.GetValueOrDefault("xmlUrl") is { Length: > 0 } address) return address;
        var isFeed = attributes.GetValueOrDefault("type")?.ToUpperInvariant() is "RSS" or "ATOM" or "PIE";
        return isFeed && attributes.GetValueOrDefault("url") is { Length: > 0 } url ? url : null;
    }

    private static string Line(Dictionary<string, string> attributes, string name)
    {
        var value = attributes.GetValueOrDefault(name) ?? "";
        var line = string.Concat(value.ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter))).Trim();
        return line.Length <= ParseLimits.MaxLineLength ? line : line[..ParseLimits.MaxLineLength];
    }

    private static string? FirstOf(string first, string second) => first.Length > 0 ? first : second.Length > 0 ? second : null;
}
