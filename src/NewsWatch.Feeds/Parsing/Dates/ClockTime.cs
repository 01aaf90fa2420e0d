namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>Reads "hh:mm", "hh:mm:ss", "hhmmss" and their fractions, with whatever zone or half of the day is glued on.</summary>
internal static class ClockTime
{
    public static bool TryRead(ReadOnlySpan<char> text, DateParts parts)
    {
        var length = text.IndexOfAnyExcept("0123456789:.,");
        var clock = length < 0 ? text : text[..length];
        var rest = length < 0 ? default : text[length..].Trim();
        return TryReadClock(clock, parts) && (rest.IsEmpty || TryReadSuffix(rest, parts));
    }

    /// <summary>A zone by name or offset, or AM and PM.</summary>
    public static bool TryReadSuffix(ReadOnlySpan<char> text, DateParts parts)
    {
        text = text.Trim("() ");
        if (TryReadHalf(text, parts)) return true;
        var sign = text.IndexOfAny('+', '-');
        var name = sign < 0 ? text : text[..sign];
        if (name.Length > 0 && !TryReadZone(name, parts)) return false;
        if (sign < 0) return true;
        if (!TimeZones.TryReadOffset(text[sign..], out var minutes)) return false;
        parts.OffsetMinutes = minutes;
        return true;
    }

    /// <summary>The half of the day, as English and the languages of East Asia write it.</summary>
    public static bool TryReadHalf(ReadOnlySpan<char> text, DateParts parts)
    {
        if (text.Length != 2) return false;
        if (text.Equals("AM", StringComparison.OrdinalIgnoreCase) || text is "오전" or "午前" or "上午") return parts.IsAm = true;
        return (text.Equals("PM", StringComparison.OrdinalIgnoreCase) || text is "오후" or "午後" or "下午") && (parts.IsPm = true);
    }

    private static bool TryReadZone(ReadOnlySpan<char> name, DateParts parts)
    {
        if (!TimeZones.TryFind(name, out var minutes)) return false;
        parts.OffsetMinutes = minutes;
        return true;
    }

    private static bool TryReadClock(ReadOnlySpan<char> clock, DateParts parts)
    {
        var fraction = clock.IndexOfAny('.', ',');
        if (fraction >= 0) clock = clock[..fraction];
        if (!clock.Contains(':')) return TryReadCompact(clock, parts);
        Span<Range> ranges = stackalloc Range[4];
        var count = clock.Split(ranges, ':');
        if (count is < 2 or > 3) return false;
        if (!DateNumber.TryRead(clock[ranges[0]], out var hour) || !DateNumber.TryRead(clock[ranges[1]], out var minute)) return false;
        var second = 0;
        if (count == 3 && !clock[ranges[2]].IsEmpty && !DateNumber.TryRead(clock[ranges[2]], out second)) return false;
        (parts.Hour, parts.Minute, parts.Second) = (hour, minute, second);
        return true;
    }

    private static bool TryReadCompact(ReadOnlySpan<char> digits, DateParts parts)
    {
        if (digits.Length is not (2 or 4 or 6) || !DateNumber.TryRead(digits, out _)) return false;
        Span<int> values = [0, 0, 0];
        for (var i = 0; i * 2 < digits.Length; i++)
        {
            if (DateNumber.TryRead(digits.Slice(i * 2, 2), out var value)) values[i] = value;
        }

        (parts.Hour, parts.Minute, parts.Second) = (values[0], values[1], values[2]);
        return true;
    }
}
