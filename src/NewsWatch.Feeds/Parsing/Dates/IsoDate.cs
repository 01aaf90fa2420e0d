using System.Globalization;

namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>ISO 8601 as in W3C-DTF and RFC 3339, with week dates, ordinal dates, basic forms and a blank for the "T".</summary>
internal static class IsoDate
{
    public static bool TryRead(ReadOnlySpan<char> text, DateParts parts)
    {
        var split = text.IndexOfAny("Tt ");
        var date = split < 0 ? text : text[..split];
        var time = split < 0 ? default : text[(split + 1)..].Trim();
        return TryReadDate(date, parts) && (time.IsEmpty || TryReadTime(time, parts));
    }

    private static bool TryReadTime(ReadOnlySpan<char> time, DateParts parts)
    {
        // "12:00:00 +0200" and "12:00:00 PST" come from software that mixes both standards.
        var blank = time.IndexOf(' ');
        if (blank < 0) return ClockTime.TryRead(time, parts);
        if (ClockTime.TryReadHalf(time[..blank], parts)) return TryReadTime(time[(blank + 1)..], parts);
        return ClockTime.TryRead(time[..blank], parts) && ReadSuffixes(time[(blank + 1)..], parts);
    }

    private static bool ReadSuffixes(ReadOnlySpan<char> text, DateParts parts)
    {
        foreach (var range in text.Split(' '))
        {
            if (!text[range].IsEmpty) ClockTime.TryReadSuffix(text[range], parts);
        }

        return true;
    }

    private static bool TryReadDate(ReadOnlySpan<char> date, DateParts parts)
    {
        var zone = date.IndexOfAny('Z', 'z', '+');
        if (zone > 0) date = date[..zone];
        if (DateNumber.IsDigits(date)) return TryReadBasic(date, parts);
        if (date.Length == 8 && date[2] == '-' && date[5] == '-') return TryReadDate(string.Concat("20", date), parts);
        if (date.Length < 6 || !DateNumber.IsDigits(date[..4]) || date[4] is not ('-' or '/' or '.')) return false;
        Span<Range> ranges = stackalloc Range[4];
        var separator = date[4];
        var count = date.Split(ranges, separator);
        if (!DateNumber.TryRead(date[..4], out var year)) return false;
        parts.Year = year;
        var second = date[ranges[1]];
        if (second.IsEmpty) return false;
        if (second[0] is 'W' or 'w') return TryReadWeek(second[1..], count > 2 ? date[ranges[2]] : "1", parts);
        if (!DateNumber.TryRead(second, out var month)) return false;
        if (count == 2 && second.Length == 3) return SetOrdinal(month, parts);
        var day = 1;
        if (count > 3 || (count == 3 && !DateNumber.TryRead(date[ranges[2]], out day))) return false;
        (parts.Month, parts.Day) = (month, day);
        return true;
    }

    private static bool TryReadBasic(ReadOnlySpan<char> digits, DateParts parts)
    {
        if (digits.Length == 14) return TryReadBasic(digits[..8], parts) && ClockTime.TryRead(digits[8..], parts);
        if (digits.Length is not (4 or 6 or 7 or 8) || !DateNumber.TryRead(digits[..4], out var year)) return false;

        // "031231" would else be a month that no calendar has.
        if (digits.Length == 6 && year < 1900) return TryReadBasic(string.Concat("20", digits), parts);
        parts.Year = year;
        if (digits.Length == 7) return DateNumber.TryRead(digits[4..], out var ordinal) && SetOrdinal(ordinal, parts);
        if (digits.Length >= 6 && DateNumber.TryRead(digits[4..6], out var month)) parts.Month = month;
        if (digits.Length == 8 && DateNumber.TryRead(digits[6..], out var day)) parts.Day = day;
        return true;
    }

    private static bool SetOrdinal(int dayOfYear, DateParts parts)
    {
        parts.ExtraDays = dayOfYear - 1;
        return dayOfYear is >= 1 and <= 366;
    }

    private static bool TryReadWeek(ReadOnlySpan<char> week, ReadOnlySpan<char> day, DateParts parts)
    {
        if (!DateNumber.TryRead(week, out var number) || !DateNumber.TryRead(day, out var weekday)) return false;
        if (parts.Year < 1 || number is < 1 or > 53 || weekday is < 1 or > 7) return false;
        var monday = ISOWeek.ToDateTime(parts.Year, number, DayOfWeek.Monday).AddDays(weekday - 1);
        (parts.Year, parts.Month, parts.Day) = (monday.Year, monday.Month, monday.Day);
        return true;
    }
}
