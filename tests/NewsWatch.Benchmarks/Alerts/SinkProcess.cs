using System.Globalization;
using System.Net.Http.Json;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>A sink in a process of its own; it ends with this object.</summary>
internal sealed class SinkProcess : IDisposable
{
    private readonly ChildProcess _process;
    private readonly HttpClient _http = new();

    private SinkProcess(ChildProcess process) => _process = process;

    public static async Task<SinkProcess> StartAsync() => new(await ChildProcess.StartAsync("webhook-sink"));

    public string AddressOf(int number) => Address(string.Create(CultureInfo.InvariantCulture, $"hook/{number}"));

    /// <summary>Waits until so many requests arrived, or none for a while.</summary>
    public async Task<SinkStatistics> WaitForAsync(int requests)
    {
        var (known, quiet) = (-1, 0);
        while (true)
        {
            var statistics = (await _http.GetFromJsonAsync<SinkStatistics>(Address("statistics")))!;
            quiet = statistics.Requests == known ? quiet + 1 : 0;
            if (statistics.Requests >= requests || quiet > 100) return statistics;
            known = statistics.Requests;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    /// <summary>The body that arrived last.</summary>
    public Task<byte[]> BodyAsync() => _http.GetByteArrayAsync(Address("body"));

    public async Task EmptyAsync()
    {
        using var answer = await _http.PostAsync(Address("empty"), null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Dispose();
    }

    private string Address(string path) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_process.Port}/{path}");
}
