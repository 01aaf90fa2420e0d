namespace NewsWatch.Feeds.Schedule;

/// <summary>
/// When a feed posts, from the moments of its last entries: how many a day, at which hours of the day (UTC), and how long its
/// pauses are. Entries that came together count as one event, since one check finds them all.
/// </summary>
public sealed class PostingRhythm
{
    /// <summary>How many moments are worth keeping; more would hold on to habits of long ago.</summary>
    public const int MaxPostings = 64;

    private const int MinEvents = 4;
    private const int MinEventsForHours = 12;
    private const int HoursOfDay = 24;

    // The share of the even rate that every hour keeps: no hour is ever believed to be quiet for certain.
    private const double Evenness = 0.15;
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan MinSpanForHours = TimeSpan.FromDays(2);

    private readonly List<DateTimeOffset> events;
    private readonly double perHour;
    private readonly double[] hours;

    private PostingRhythm(List<DateTimeOffset> events, DateTimeOffset now)
    {
        this.events = events;
        var span = now - events[0];
        perHour = (events.Count - 1) / Math.Max(1, span.TotalHours);
        hours = events.Count >= MinEventsForHours && events[^1] - events[0] >= MinSpanForHours ? HoursOf(events) : EvenHours();
    }

    /// <param name="postings">Moments of entries, oldest first; none in the future.</param>
    /// <param name="now">The end of what was watched: a silence until now slows the rhythm down.</param>
    /// <returns>Null where too few entries are known.</returns>
    public static PostingRhythm? Of(IReadOnlyList<DateTimeOffset> postings, DateTimeOffset now)
    {
        var events = Events(postings);
        return events.Count < MinEvents ? null : new PostingRhythm(events, now);
    }

    /// <summary>Adds moments to those that are known; the newest stay.</summary>
    public static IReadOnlyList<DateTimeOffset> Add(IReadOnlyList<DateTimeOffset> known, IEnumerable<DateTimeOffset> added) =>
        [.. known.Concat(added.Select(ToMinute)).Distinct().OrderDescending().Take(MaxPostings).Reverse()];

    /// <summary>The longest usual pause between two events: 95 of 100 are not longer; null where fewer than two are known.</summary>
    public static TimeSpan? LongPause(IReadOnlyList<DateTimeOffset> postings)
    {
        var events = Events(postings);
        if (events.Count < 2) return null;
        var pauses = events.Zip(events.Skip(1), (earlier, later) => later - earlier).Order().ToList();
        return pauses[(int)Math.Ceiling(0.95 * pauses.Count) - 1];
    }

    /// <summary>How long it takes from a moment on until so many entries are to be expected; at most <paramref name="longest"/>.</summary>
    public TimeSpan Until(double expected, DateTimeOffset from, TimeSpan longest)
    {
        var left = expected;
        var at = from;
        while (at - from < longest)
        {
            var endOfHour = at - TimeSpan.FromTicks(at.Ticks % TimeSpan.TicksPerHour) + TimeSpan.FromHours(1);
            var rate = perHour * hours[at.UtcDateTime.Hour];
            var inThisHour = rate * (endOfHour - at).TotalHours;
            if (inThisHour >= left) return Shorter((at - from) + TimeSpan.FromHours(left / rate), longest);
            left -= inThisHour;
            at = endOfHour;
        }

        return longest;
    }

    /// <summary>The number of events that are known.</summary>
    public int Count => events.Count;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static DateTimeOffset ToMinute(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds() / 60 * 60);

    private static List<DateTimeOffset> Events(IReadOnlyList<DateTimeOffset> postings)
    {
        var events = new List<DateTimeOffset>(postings.Count);
        foreach (var posting in postings)
        {
            if (events.Count == 0 || posting - events[^1] > Together) events.Add(posting);
        }

        return events;
    }

    private static double[] EvenHours()
    {
        var even = new double[HoursOfDay];
        Array.Fill(even, 1);
        return even;
    }

    // A mean of 1; each hour leans on its neighbours, since 64 events are few for 24 hours.
    private static double[] HoursOf(List<DateTimeOffset> events)
    {
        var counts = new double[HoursOfDay];
        foreach (var moment in events) counts[moment.UtcDateTime.Hour]++;
        var mean = (double)events.Count / HoursOfDay;
        var rates = new double[HoursOfDay];
        for (var hour = 0; hour < HoursOfDay; hour++)
        {
            var before = counts[(hour + HoursOfDay - 1) % HoursOfDay];
            var after = counts[(hour + 1) % HoursOfDay];
            var smooth = ((before + after) / 4) + (counts[hour] / 2);
            rates[hour] = Evenness + ((1 - Evenness) * smooth / mean);
        }

        return rates;
    }
}
