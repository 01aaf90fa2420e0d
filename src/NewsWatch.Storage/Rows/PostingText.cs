using System.Globalization;
using System.Text;

namespace NewsWatch.Storage.Rows;

/// <summary>Moments to the minute as short text: the first since 1970, each other since the one before it.</summary>
internal static class PostingText
{
    public static string? Write(IReadOnlyList<DateTimeOffset> times)
    {
        if (times.Count == 0) return null;
        var text = new StringBuilder();
        long before = 0;
        foreach (var minute in times.Select(time => time.ToUnixTimeSeconds() / 60))
        {
            if (text.Length > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{minute - before}");
            before = minute;
        }

        return text.ToString();
    }

    public static IReadOnlyList<DateTimeOffset> Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var times = new List<DateTimeOffset>();
        long minute = 0;
        foreach (var range in text.AsSpan().Split(','))
        {
            minute += long.Parse(text.AsSpan(range), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            times.Add(DateTimeOffset.FromUnixTimeSeconds(minute * 60));
        }

        return times;
    }
}
