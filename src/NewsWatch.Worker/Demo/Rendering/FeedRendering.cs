using System.Text;
using System.Xml.Linq;
using NewsWatch.Worker.Demo.Quirks;

namespace NewsWatch.Worker.Demo.Rendering;

/// <summary>Turns entries into the bytes that the feed's server sends, quirks included.</summary>
internal static class FeedRendering
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8"?>""";

    public static byte[] Render(DemoFeed feed, IReadOnlyList<DemoEntry> entries)
    {
        var quirks = feed.Quirks.Select(FeedQuirks.Named).ToList();
        var document = RendererOf(feed.Format).Render(feed, entries);
        quirks.ForEach(quirk => quirk.Alter(document));
        var text = quirks.Aggregate($"{Declaration}\n{document}\n", (spoiled, quirk) => quirk.Spoil(spoiled));
        return quirks.Aggregate(Encoding.UTF8 as Encoding, (encoding, quirk) => quirk.Encode(encoding)).GetBytes(text);
    }

    private static IFeedRenderer RendererOf(FeedFormat format) => format switch
    {
        FeedFormat.Rss20 => new Rss20Renderer(),
        FeedFormat.Rss10 => new Rss10Renderer(),
        FeedFormat.Atom10 => new Atom10Renderer(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No renderer for this format."),
    };
}
