namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>What was read of a date so far. Missing parts have the smallest value that the forms imply.</summary>
internal sealed class DateParts
{
    public int Year { get; set; }

    public int Month { get; set; } = 1;

    public int Day { get; set; } = 1;

    public int Hour { get; set; }

    public int Minute { get; set; }

    public int Second { get; set; }

    public int OffsetMinutes { get; set; }

    /// <summary>Days after the date above, for week and ordinal dates.</summary>
    public int ExtraDays { get; set; }

    public bool IsPm { get; set; }

    public bool IsAm { get; set; }

    /// <summary>Null where the parts make no date, such as 31 February.</summary>
    public DateTimeOffset? ToUtc()
    {
        if (Year is < 1 or > 9999 || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month)) return null;
        if (IsPm && Hour < 12) Hour += 12;
        if (IsAm && Hour == 12) Hour = 0;

        // "24:00" and a leap second are moments of the next day and minute.
        if (Hour > 24 || Minute > 59 || Second > 60) return null;
        var ticks = new DateTime(Year, Month, Day, 0, 0, 0, DateTimeKind.Unspecified).Ticks +
            (ExtraDays * TimeSpan.TicksPerDay) + ((((Hour * 60L) + Minute - OffsetMinutes) * 60) + Second) * TimeSpan.TicksPerSecond;

        // The first and the last day of the calendar may lie beyond it in UTC.
        return ticks < 0 || ticks > DateTimeOffset.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
