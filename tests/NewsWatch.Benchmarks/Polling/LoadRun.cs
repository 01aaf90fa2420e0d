using System.Diagnostics;
using System.Globalization;
using NewsWatch.Core.Articles;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>One poller and many feeds that come due evenly: whether it keeps up, what it takes, and what it does to hosts.</summary>
internal static class LoadRun
{
    private const int PerHost = 10;

    public static async Task<int> RunAsync(LoadPlan plan)
    {
        using var farm = await FarmProcess.StartAsync(new FarmPlan(plan.Feeds, PerHost, Mixed: true));
        var start = TimeProvider.System.GetUtcNow().AddSeconds(5);
        var step = plan.Interval / plan.Feeds;
        // Neighbours in time are of different hosts, as they would be after a day of running.
        var order = Enumerable.Range(0, plan.Feeds).OrderBy(feed => feed % PerHost).ToList();
        var feeds = order.Select((feed, place) => FeedAt(farm.Plan.AddressOf(feed, farm.Port), start + (step * place)));
        await using var rig = new PollerRig(feeds, plan.Interval);
        await rig.StartAsync();
        await Task.Delay(start + plan.Interval - TimeProvider.System.GetUtcNow(), TimeProvider.System);

        Console.WriteLine($"{plan.Feeds} feeds on {farm.Plan.Hosts} hosts, each due every {plan.Interval.TotalSeconds} s; of 20 hosts 14 serve what stays, 4 news at each check, 1 errors at each second, 1 answers after 1 s");
        await MeasureAsync(plan, farm);
        return 0;
    }

    private static async Task MeasureAsync(LoadPlan plan, FarmProcess farm)
    {
        using var late = new HistogramListener("newswatch.feed.lateness");
        var before = await farm.StatisticsAsync();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        long resident = 0;
        while (watch.Elapsed < plan.Interval * plan.Rounds)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            resident = Math.Max(resident, Environment.WorkingSet);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var spent = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var after = await farm.StatisticsAsync();
        var polls = after.Requests - before.Requests;
        Write($"polls: {polls} in {seconds:0} s, {polls / seconds:0.0} a second; 304: {after.NotModified - before.NotModified}");
        Write($"resident memory at most: {resident / 1024 / 1024} MB");
        Write($"processor: {spent.TotalSeconds / seconds:0.00} cores, {spent.TotalMilliseconds / polls:0.0} ms a poll");
        Write($"lateness: {late.Quantile(0.5):0.00} s median, {late.Quantile(0.99):0.00} s 99 %, {late.Quantile(1):0.00} s at most; 10 % of the interval are {plan.Interval.TotalSeconds / 10:0.0} s");
        Write($"connections to a host at once: at most {after.MostConnectionsOfAHost}");
    }

    private static void Write(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    private static Feed FeedAt(string url, DateTimeOffset dueUtc) => new() { Id = ArticleIdentity.ForFeed(url), Url = url, NextCheckUtc = dueUtc };
}
