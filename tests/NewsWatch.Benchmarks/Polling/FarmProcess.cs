using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>A farm in a process of its own; it ends with this object.</summary>
internal sealed class FarmProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new();

    private FarmProcess(Process process, FarmPlan plan, int port) => (this.process, Plan, Port) = (process, plan, port);

    public FarmPlan Plan { get; }

    public int Port { get; }

    public IEnumerable<string> Addresses => Enumerable.Range(0, Plan.Feeds).Select(feed => Plan.AddressOf(feed, Port));

    public static async Task<FarmProcess> StartAsync(FarmPlan plan)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(FarmProcess).Assembly.Location);
        start.ArgumentList.Add("feed-farm");
        foreach (var word in plan.Words()) start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The feed farm did not start.");
        return new FarmProcess(process, plan, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public async Task<FarmStatistics> StatisticsAsync() =>
        (await http.GetFromJsonAsync<FarmStatistics>($"http://127.0.0.1:{Port}/statistics"))!;

    public void Dispose()
    {
        http.Dispose();
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
