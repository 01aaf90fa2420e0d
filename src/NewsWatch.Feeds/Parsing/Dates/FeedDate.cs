using System.Globalization;

namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>
/// Reads a date as feeds write it: ISO 8601, RFC 822, the forms of old software and their mixtures. It depends on neither
/// culture nor the machine's zone; a date without a zone is taken as UTC.
/// </summary>
public static class FeedDate
{
    private const int MaxLength = 100;

    public static DateTimeOffset? Read(string? text)
    {
        if (text is null) return null;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is < 4 or > MaxLength) return null;
        if (UnixTime(trimmed) is { } moment) return moment;
        var parts = new DateParts();
        return (IsoDate.TryRead(trimmed, parts) || FreeDate.TryRead(trimmed, parts)) ? parts.ToUtc() : null;
    }

    // Seconds or milliseconds since 1970, as programs write that know no standard.
    private static DateTimeOffset? UnixTime(ReadOnlySpan<char> text)
    {
        if (text.Length is not (10 or 13) || !DateNumber.IsDigits(text)) return null;
        var number = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
    }
}
