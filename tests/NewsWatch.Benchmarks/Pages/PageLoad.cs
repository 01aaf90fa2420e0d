using System.Globalization;
using NewsWatch.Benchmarks.Alerts;
using NewsWatch.Storage;

namespace NewsWatch.Benchmarks.Pages;

/// <summary>
/// <c>load-pages sqlite | postgres CONNECTION [STORIES]</c>: the start page beside a pipeline that reads ten feeds a second and opens a story a
/// second: its bytes, its latency at 200 requests a second, and what 500 open pages cost.
/// </summary>
internal static class PageLoad
{
    private const int RequestsPerSecond = 200;
    private const int Streams = 500;
    private const int Stories = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("newswatch-pages-");
        (StoreSettings Store, int Stories)? plan = arguments switch
        {
            ["sqlite", .. var rest] => (new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "newswatch.db")}"), CountIn(rest, 10_000)),
            ["postgres", var connection, .. var rest] => (new StoreSettings(StoreProvider.PostgreSql, connection), CountIn(rest, 50_000)),
            _ => null,
        };
        if (plan is not { } load)
        {
            Console.Error.WriteLine("load-pages needs sqlite or postgres CONNECTION, and may be told how many stories");
            return 2;
        }

        try
        {
            await StorySeed.FillAsync(load.Store, load.Stories);
            await using var site = await DealSite.StartAsync();
            await using var program = await PageProgram.StartAsync(load.Store, folder.FullName, site.Addresses);
            using var ticker = new Timer(_ => site.ReleaseOne(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
            await MeasureAsync(program, load);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static int CountIn(string[] rest, int otherwise) => rest is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static async Task MeasureAsync(PageProgram program, (StoreSettings Store, int Stories) load)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.Store.Provider}, {load.Stories} stories"));
        Console.WriteLine($"start page with style and scripts, as sent: {await program.BytesAsync("/")} bytes");
        // First, while the feeds have news left.
        await RequestLoad.RunAsync(program.Url, "/", (RequestsPerSecond, WarmUp));
        await OpenPagesAsync(program);
        foreach (var path in new[] { "/", "/?company=Company3", "/?q=cobalt1" })
        {
            await RequestLoad.RunAsync(program.Url, path, (RequestsPerSecond, WarmUp));
            Console.WriteLine($"{path}: {await RequestLoad.RunAsync(program.Url, path, (RequestsPerSecond, Measured))}");
        }
    }

    private static async Task OpenPagesAsync(PageProgram program)
    {
        var before = program.ResidentBytes;
        using var streams = await OpenStreams.OpenAsync(program.Url, Streams);
        var told = await streams.WaitForOneEachAsync();
        var after = program.ResidentBytes;
        var waits = await program.WaitsAsync(await streams.NextAsync(Stories));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Streams} open pages: {(after - before) / 1e6:0.0} MB more than before ({before / 1e6:0} MB); from the first that shows a story to the last {told.TotalMilliseconds:0} ms"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"from the receipt of an article, before its story opens, to the story on one of these pages ({waits.Count} stories): median {waits[waits.Count / 2]:0} ms, longest {waits[^1]:0} ms"));
    }
}
