using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Schedule;

/// <summary>What a publisher's wishes are good for: each delays a check, none by more than the longest.</summary>
internal sealed class WishedPause(TimeSpan longest)
{
    /// <summary>The longest interval that ttl, update period or max-age asks for.</summary>
    public TimeSpan Of(PublisherWishes wishes)
    {
        var asked = new[] { wishes.Ttl, wishes.UpdatePeriod, wishes.MaxAge }.Max() ?? TimeSpan.Zero;
        return asked < longest ? asked : longest;
    }

    /// <summary>The first moment from then on that is of no hour and no day to be skipped; the longest delay ends the search.</summary>
    public DateTimeOffset NextAllowed(PublisherWishes wishes, DateTimeOffset next)
    {
        var at = next;
        while (IsSkipped(wishes, at))
        {
            at = at - TimeSpan.FromTicks(at.Ticks % TimeSpan.TicksPerHour) + TimeSpan.FromHours(1);
            if (at - next >= longest) return next + longest;
        }

        return at;
    }

    private static bool IsSkipped(PublisherWishes wishes, DateTimeOffset at) =>
        wishes.SkipHours.Contains(at.UtcDateTime.Hour) || wishes.SkipDays.Contains(at.UtcDateTime.DayOfWeek);
}
