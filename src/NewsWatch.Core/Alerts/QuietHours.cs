using System.Globalization;

namespace NewsWatch.Core.Alerts;

/// <summary>
/// Hours of the subscriber's day in which nothing is delivered; what comes up in them is delivered when they end. From 22:00 to 07:00
/// goes over midnight. The zone is one of the IANA time zone database, so that the clock of the subscriber counts, summer time included.
/// </summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To, string TimeZone)
{
    /// <summary>The moment itself outside of the quiet hours, else their end.</summary>
    public DateTimeOffset NextLoudMoment(DateTimeOffset momentUtc)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        var local = TimeZoneInfo.ConvertTime(momentUtc, zone);
        if (!TimeOnly.FromDateTime(local.DateTime).IsBetween(From, To)) return momentUtc;
        var day = DateOnly.FromDateTime(local.DateTime);
        var end = WallClock.Moment((TimeOnly.FromDateTime(local.DateTime) < To ? day : day.AddDays(1)).ToDateTime(To), zone);

        // In the hour that autumn shows twice the end is the first of two moments, which may have passed.
        return end > momentUtc ? end : momentUtc;
    }

    public string InWords() => string.Create(CultureInfo.InvariantCulture, $"quiet from {From:HH\\:mm} to {To:HH\\:mm} ({TimeZone})");
}
