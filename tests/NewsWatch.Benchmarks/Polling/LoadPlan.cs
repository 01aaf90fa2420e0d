using System.Globalization;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>How many feeds, how often each is due, and how many intervals are measured after the first.</summary>
internal sealed record LoadPlan(int Feeds, TimeSpan Interval, int Rounds)
{
    public static LoadPlan Parse(IReadOnlyList<string> words) => new(Number(words, 0, 10_000), TimeSpan.FromSeconds(Number(words, 1, 180)), Number(words, 2, 1));

    private static int Number(IReadOnlyList<string> words, int place, int otherwise) =>
        words.Count > place ? int.Parse(words[place], CultureInfo.InvariantCulture) : otherwise;
}
