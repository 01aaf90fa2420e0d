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
        var parts = new DateParts();
        return (IsoDate.TryRead(trimmed, parts) || FreeDate.TryRead(trimmed, parts)) ? parts.ToUtc() : null;
    }
}
