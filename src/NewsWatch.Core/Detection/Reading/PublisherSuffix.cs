using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Feeds of search engines end each title in " - Publisher".</summary>
public static class PublisherSuffix
{
    private const int LongestName = 48;
    private const int ShortestTitle = 12;

    public static Span Find(FoldedText title)
    {
        var chars = title.Chars;
        var dash = Math.Max(chars.LastIndexOf(" - "), chars.LastIndexOf(" | "));
        return dash >= ShortestTitle && chars.Length - dash <= LongestName ? new Span(dash, chars.Length) : default;
    }
}
