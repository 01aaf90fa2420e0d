using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsWatch.Storage;

namespace NewsWatch.Benchmarks.Pages;

/// <summary>The whole program in a process of its own, on a store that is filled already.</summary>
internal sealed partial class PageProgram : IAsyncDisposable
{
    private readonly Process process;

    private PageProgram(Process process, Uri url) => (this.process, Url) = (process, url);

    public Uri Url { get; }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static async Task<PageProgram> StartAsync(StoreSettings store, string folder, IReadOnlyList<string> feeds)
    {
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "newswatch.dll"), "run"]) { WorkingDirectory = folder };
        foreach (var (number, feed) in feeds.Index()) start.Environment[string.Create(CultureInfo.InvariantCulture, $"NEWSWATCH_FEEDS__URLS__{number}")] = feed;
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WEB__URL"] = url.ToString(),
            ["DATA__FOLDER"] = folder,
            ["STORE__PROVIDER"] = store.Provider == StoreProvider.Sqlite ? "sqlite" : "postgresql",
            ["STORE__CONNECTION"] = store.ConnectionString,
            ["SECRETS__KEY"] = new string('k', 40),
            ["FEEDS__DEFAULTS"] = "false",
            ["NETWORK__ALLOW"] = "127.0.0.1",
            ["PAGES__FETCH"] = "false",
            ["POLLER__INTERVAL"] = "1s",
            ["NOTIFIER__CONSOLE"] = "false",
            ["LOG__LEVEL"] = "error",
        }) start.Environment[$"NEWSWATCH_{name}"] = value;
        var program = new PageProgram(Process.Start(start)!, url);
        using var client = new HttpClient { BaseAddress = url };
        while (!await IsReadyAsync(client)) await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        return program;
    }

    /// <summary>What the page and all that it loads are as a browser gets them.</summary>
    public async Task<long> BytesAsync(string path)
    {
        using var plain = new HttpClient { BaseAddress = Url };
        var page = await plain.GetStringAsync(path);
        var files = Loaded().Matches(page).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Append(path);
        long total = 0;
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, file);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await plain.SendAsync(request);
            total += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        return total;
    }

    /// <summary>Milliseconds from the receipt of each story's first article to the moment, in order of length.</summary>
    public async Task<IReadOnlyList<double>> WaitsAsync(IReadOnlyList<(string StoryId, DateTimeOffset At)> told)
    {
        using var client = new HttpClient { BaseAddress = Url };
        List<double> waits = [];
        foreach (var (storyId, at) in told)
        {
            using var story = JsonDocument.Parse(await client.GetStringAsync($"api/v1/stories/{storyId}"));
            waits.Add((at - story.RootElement.GetProperty("opened_utc").GetDateTimeOffset()).TotalMilliseconds);
        }

        return [.. waits.Order()];
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("healthz/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Loaded();
}
