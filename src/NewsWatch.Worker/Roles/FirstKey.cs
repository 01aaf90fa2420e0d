using NewsWatch.Core.Alerts;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Makes the first key at the first start and prints it, this once. It goes to standard error and not through the log, which may
/// be sent elsewhere and kept.
/// </summary>
internal sealed class FirstKey(IStore store, StoreGate gate, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        var (key, text) = ApiKey.Create("first", ApiKeyScope.Operate, clock.GetUtcNow());
        try
        {
            if (!await store.TransactAsync(session => session.Keys.TryAddFirstAsync(key, stoppingToken), stoppingToken)) return;
        }
        catch (StoreUnavailableException)
        {
            // 'newswatch keys add' makes one as well; a store that is away has its own lines in the log.
            return;
        }

        await Console.Error.WriteLineAsync($"The first key of the API, which may do everything and is shown this once: {text}");
    }
}
