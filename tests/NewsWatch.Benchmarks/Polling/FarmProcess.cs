using System.Net.Http.Json;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>A farm in a process of its own; it ends with this object.</summary>
internal sealed class FarmProcess : IDisposable
{
    private readonly ChildProcess process;
    private readonly HttpClient http = new();

    private FarmProcess(ChildProcess process, FarmPlan plan) => (this.process, Plan) = (process, plan);

    public FarmPlan Plan { get; }

    public int Port => process.Port;

    public IEnumerable<string> Addresses => Enumerable.Range(0, Plan.Feeds).Select(feed => Plan.AddressOf(feed, Port));

    public static async Task<FarmProcess> StartAsync(FarmPlan plan) =>
        new(await ChildProcess.StartAsync(["feed-farm", .. plan.Words()]), plan);

    public async Task<FarmStatistics> StatisticsAsync() =>
        (await http.GetFromJsonAsync<FarmStatistics>($"http://127.0.0.1:{Port}/statistics"))!;

    public void Dispose()
    {
        http.Dispose();
        process.Dispose();
    }
}
