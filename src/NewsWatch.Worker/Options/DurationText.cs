using System.Globalization;

namespace NewsWatch.Worker.Options;

/// <summary>Time spans as people write them: "90s", "15m", "72h", "2d", "250ms" or "00:01:00".</summary>
public static class DurationText
{
    public const string Examples = "such as 90s, 15m, 72h, 2d or 00:01:00";

    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
    ];

    /// <summary>A bare number other than 0 is refused: nobody can tell its unit.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        text = text.Trim();
        duration = TimeSpan.Zero;
        if (text == "0") return true;
        if (text.Contains(':', StringComparison.Ordinal)) return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out duration);

        foreach (var (unit, length) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) continue;
            return TryScale(text[..^unit.Length].TrimEnd(), length, out duration);
        }

        return false;
    }

    public static string Format(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero) return "0s";
        foreach (var (unit, length) in Units.Skip(1).Append(Units[0]))
        {
            if (duration.Ticks % length.Ticks == 0) return (duration.Ticks / length.Ticks).ToString(CultureInfo.InvariantCulture) + unit;
        }

        return duration.ToString("c", CultureInfo.InvariantCulture);
    }

    private static bool TryScale(string number, TimeSpan length, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) return false;
        var ticks = count * length.Ticks;
        if (ticks > TimeSpan.FromDays(36500).Ticks) return false;
        duration = TimeSpan.FromTicks((long)ticks);
        return true;
    }
}
