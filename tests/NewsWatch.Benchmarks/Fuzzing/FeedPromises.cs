using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>What every feed that was read must keep to, whatever it was read from.</summary>
internal static class FeedPromises
{
    /// <summary>Null where all are kept.</summary>
    public static string? FirstBroken(ParsedFeed feed)
    {
        if (feed.Entries.Count > ParseLimits.MaxItems) return "too many entries";
        if (!IsPlain(feed.Title, ParseLimits.MaxLineLength)) return "the feed's title is not plain";
        return feed.Entries.Select(FirstBroken).FirstOrDefault(broken => broken is not null);
    }

    private static string? FirstBroken(FeedEntry entry)
    {
        if (!IsPlain(entry.Title, ParseLimits.MaxLineLength)) return "a title is not plain";
        if (!IsPlain(entry.Author ?? "", ParseLimits.MaxLineLength)) return "an author is not plain";
        if (!IsPlain(entry.Summary, int.MaxValue)) return "a summary is not plain";
        if (!IsPlain(entry.Content, int.MaxValue)) return "a content is not plain";
        if (entry.Link is { } link && (link.Length == 0 || link.AsSpan().ContainsAny('\r', '\n', '\t'))) return "a link of several lines";
        return entry.PublishedUtc is { } date && date.Offset != TimeSpan.Zero ? "a date that is not UTC" : null;
    }

    private static bool IsPlain(string text, int length)
    {
        if (text.Length > length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i])) return false;
            if (char.IsLowSurrogate(text[i])) return false;
            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i]))) return false;
        }

        return text.Length == 0 || (text[0] != ' ' && !text.Contains("  ", StringComparison.Ordinal));
    }
}
