using System.Diagnostics;
using System.Globalization;
using NewsWatch.Core.Articles;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>One pass over feeds that are all due, and one in which nothing changed: NewsWatch, then newsboat, on one farm.</summary>
internal static class PairRun
{
    private const int Feeds = 2_000;
    private const int PerHost = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        if (!NewsboatRun.IsInstalled)
        {
            Console.WriteLine($"newsboat pair run skipped: {NewsboatRun.Program} is not installed");
            return 0;
        }

        var rounds = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1;
        using var farm = await FarmProcess.StartAsync(new FarmPlan(Feeds, PerHost, Mixed: false));
        Console.WriteLine($"{Feeds} feeds on {farm.Plan.Hosts} loopback addresses, 25 entries each; 16 at once");
        for (var round = 0; round < rounds; round++)
        {
            var ours = await NewsWatchAsync(farm);
            Print("NewsWatch", ours);
            var theirs = await NewsboatAsync(farm);
            Print("newsboat", theirs);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: first {theirs.First / ours.First:0.0}, unchanged {theirs.Unchanged / ours.Unchanged:0.0}"));
        }

        return 0;
    }

    private static void Print(string name, PassTimes times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: first {times.First.TotalSeconds:0.00} s ({Feeds / times.First.TotalSeconds:0} feeds/s), unchanged {times.Unchanged.TotalSeconds:0.00} s ({Feeds / times.Unchanged.TotalSeconds:0} feeds/s, {times.NotModified} of them 304), {times.Entries} entries stored"));

    private static async Task<PassTimes> NewsboatAsync(FarmProcess farm)
    {
        using var newsboat = new NewsboatRun(farm.Addresses);
        var first = await newsboat.ReloadAsync();

        // newsboat 2.21 forgets the validators of a feed's first reload, and sends them from the third on.
        await newsboat.ReloadAsync();
        var before = await farm.StatisticsAsync();
        var unchanged = await newsboat.ReloadAsync();
        var after = await farm.StatisticsAsync();
        return new PassTimes(first, unchanged, after.NotModified - before.NotModified, newsboat.CountEntries());
    }

    private static async Task<PassTimes> NewsWatchAsync(FarmProcess farm)
    {
        var feeds = farm.Addresses.Select(url => new Feed { Id = ArticleIdentity.ForFeed(url), Url = url, NextCheckUtc = DateTimeOffset.UnixEpoch });
        await using var rig = new PollerRig(feeds, TimeSpan.FromHours(1));
        var asked = (await farm.StatisticsAsync()).Requests;
        var watch = Stopwatch.StartNew();
        await rig.StartAsync();
        var first = await UntilCheckedAsync(farm, rig, watch, new Target(asked + Feeds, DateTimeOffset.UnixEpoch));
        var before = await farm.StatisticsAsync();
        var jumped = rig.Clock.GetUtcNow();
        watch.Restart();
        rig.Jump(TimeSpan.FromHours(2));
        var unchanged = await UntilCheckedAsync(farm, rig, watch, new Target(before.Requests + Feeds, jumped));
        var after = await farm.StatisticsAsync();
        return new PassTimes(first, unchanged, after.NotModified - before.NotModified, (await rig.FeedsAsync()).Sum(feed => feed.Entries));
    }

    // The store is looked at when the farm has answered all: a look at every row would cost the pass that is measured.
    private static async Task<TimeSpan> UntilCheckedAsync(FarmProcess farm, PollerRig rig, Stopwatch watch, Target target)
    {
        while (true)
        {
            await Task.Delay(Look, TimeProvider.System);
            if ((await farm.StatisticsAsync()).Requests < target.Requests) continue;
            var feeds = await rig.FeedsAsync();
            var time = watch.Elapsed;
            if (feeds.Count == Feeds && feeds.All(feed => feed.LastSuccessUtc > target.SinceUtc)) return time;
        }
    }

    private sealed record Target(long Requests, DateTimeOffset SinceUtc);

    private sealed record PassTimes(TimeSpan First, TimeSpan Unchanged, long NotModified, long Entries);
}
