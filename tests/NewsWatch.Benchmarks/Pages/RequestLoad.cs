using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace NewsWatch.Benchmarks.Pages;

/// <summary>Requests at a fixed rate, whether earlier ones were answered or not: a server that stalls is not spared.</summary>
internal static class RequestLoad
{
    /// <summary>The latencies from the moment at which each request was due, in one line.</summary>
    public static async Task<string> RunAsync(Uri url, string path, (int PerSecond, TimeSpan For) load)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = url };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var latencies = new ConcurrentBag<double>();
        var failures = 0;
        List<Task> sent = [];
        var started = Stopwatch.GetTimestamp();
        var count = (int)(load.PerSecond * load.For.TotalSeconds);
        for (var i = 0; i < count; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / load.PerSecond);
            var wait = due - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait, TimeProvider.System);
            sent.Add(SendAsync(due));
        }

        await Task.WhenAll(sent);
        var sorted = latencies.Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count} requests at {load.PerSecond} a second, {failures} failed: p50 {At(sorted, 50):0.0} ms, p95 {At(sorted, 95):0.0} ms, p99 {At(sorted, 99):0.0} ms");

        async Task SendAsync(TimeSpan due)
        {
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref failures);
            latencies.Add((Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds);
        }
    }

    private static double At(List<double> sorted, int percent) => sorted[Math.Max(0, (sorted.Count * percent / 100) - 1)];
}
