using NewsWatch.Core.Alerts;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Makes the first key at the first start and prints it, this once. It goes to standard error and not through the log of the program, which
/// may be sent elsewhere by telemetry; what collects standard error of a container keeps it, so there a key of one's own replaces it.
/// </summary>
internal sealed class FirstKey(IStore store, StoreGate gate, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        var (key, text) = ApiKey.Create("first", ApiKeyScope.Operate, clock.GetUtcNow());
        try
        {
            // Printed before the commit: a key that is printed twice does no harm, one that stands and nobody has seen is lost.
            await store.TransactAsync(
                async session =>
                {
                    if (!await session.Keys.TryAddFirstAsync(key, stoppingToken)) return false;
                    await Console.Error.WriteLineAsync($"The first key of the API, which may do everything and is shown this once: {text}");
                    return true;
                },
                stoppingToken);
        }
        catch (StoreUnavailableException)
        {
            // 'newswatch keys add' makes one as well; a store that is away has its own lines in the log.
        }
    }
}
