using System.Globalization;

namespace NewsWatch.Core.Alerts;

/// <summary>
/// When alerts are sent together instead of one by one: each full hour, each day at a time, or on one day of the week at a time. The zone is
/// one of the IANA time zone database, so that the clock of the subscriber counts, summer time included.
/// </summary>
public sealed record DigestSchedule
{
    /// <summary>What <see cref="Parse"/> reads, for error messages.</summary>
    public const string Allowed = "hourly, daily 08:00 Europe/Paris or weekly monday 08:00 Europe/Paris";

    private const int DaysOfAWeek = 7;

    public required DigestRhythm Every { get; init; }

    /// <summary>The time of the day; without meaning for hourly ones.</summary>
    public TimeOnly At { get; init; } = new(8, 0);

    /// <summary>Only for weekly ones.</summary>
    public DayOfWeek On { get; init; } = DayOfWeek.Monday;

    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The first moment of the schedule after this one. Each day and week has one, also where the clocks are changed.</summary>
    public DateTimeOffset NextMoment(DateTimeOffset momentUtc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var local = TimeZoneInfo.ConvertTime(momentUtc, zone);
        if (Every == DigestRhythm.Hourly)
        {
            // Counted from the moment and not on the clock: no hour is left out or sent twice where the clocks are changed.
            var sinceTheHour = TimeSpan.FromTicks(local.Ticks % TimeSpan.TicksPerHour);
            return (momentUtc - sinceTheHour + TimeSpan.FromHours(1)).ToUniversalTime();
        }

        var today = DateOnly.FromDateTime(local.DateTime);
        return Enumerable.Range(0, DaysOfAWeek + 1)
            .Select(today.AddDays)
            .Where(day => Every == DigestRhythm.Daily || day.DayOfWeek == On)
            .Select(day => WallClock.Moment(day.ToDateTime(At), zone))
            .First(moment => moment > momentUtc);
    }

    /// <summary>"hourly", "daily 08:00 Europe/Paris" or "weekly monday 08:00 Europe/Paris"; null for any other text.</summary>
    public static DigestSchedule? Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["hourly"] => new DigestSchedule { Every = DigestRhythm.Hourly },
            ["daily", var at, var zone] when TimeOf(at) is { } time => new DigestSchedule { Every = DigestRhythm.Daily, At = time, TimeZone = zone },
            ["weekly", var on, var at, var zone] when TimeOf(at) is { } time && DayOf(on) is { } day =>
                new DigestSchedule { Every = DigestRhythm.Weekly, On = day, At = time, TimeZone = zone },
            _ => null,
        };
    }

    public string InWords() => Every switch
    {
        DigestRhythm.Hourly => "together each hour",
        DigestRhythm.Daily => string.Create(CultureInfo.InvariantCulture, $"together each day at {At:HH\\:mm} ({TimeZone})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"together each {On} at {At:HH\\:mm} ({TimeZone})"),
    };

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DayOfWeek? DayOf(string text) =>
        Enum.GetValues<DayOfWeek>().Select(day => (DayOfWeek?)day).FirstOrDefault(day => text.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase));
}
