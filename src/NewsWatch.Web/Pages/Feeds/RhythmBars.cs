namespace NewsWatch.Web.Pages.Feeds;

/// <summary>When a feed posted of late: how many entries in each of equal parts of the time since the oldest that is known.</summary>
/// <param name="Counts">The oldest part first.</param>
/// <param name="Window">The whole time.</param>
internal sealed record RhythmBars(IReadOnlyList<int> Counts, TimeSpan Window)
{
    private const int Parts = 30;
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    public int Entries => Counts.Sum();

    public int Days => (int)Math.Ceiling(Window.TotalDays);

    public static RhythmBars Of(IReadOnlyList<DateTimeOffset> postings, DateTimeOffset nowUtc)
    {
        var since = postings.Count == 0 ? TimeSpan.Zero : nowUtc - postings[0];
        var window = since < Shortest ? Shortest : since > Longest ? Longest : since;
        var counts = new int[Parts];
        foreach (var posting in postings)
        {
            var part = (int)Math.Floor((window - (nowUtc - posting)) / window * Parts);
            if (part >= 0) counts[Math.Min(part, Parts - 1)]++;
        }

        return new RhythmBars(counts, window);
    }
}
