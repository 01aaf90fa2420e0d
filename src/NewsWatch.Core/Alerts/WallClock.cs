namespace NewsWatch.Core.Alerts;

/// <summary>Moments that somebody's clock on the wall shows, summer time included.</summary>
internal static class WallClock
{
    /// <summary>
    /// A time that the clocks leave out in the night of the change is the first moment that is not before it; of one that they show twice
    /// it is the first.
    /// </summary>
    public static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
