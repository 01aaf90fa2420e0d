using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Opens once the store answers and holds the schema of this version. Until then every role waits and says why.</summary>
internal sealed partial class StoreGate(IStore store, TimeProvider clock, ILogger<StoreGate> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await ObstacleAsync(stoppingToken) is { } obstacle)
        {
            LogWaiting(obstacle);
            await Task.Delay(Interval, clock, stoppingToken);
        }

        LogOpened();
        _opened.SetResult();
    }

    private async Task<string?> ObstacleAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.IsMigratedAsync(cancellationToken)
                ? null
                : "the database does not have this version's schema yet; run 'newswatch migrate'";
        }
        catch (StoreUnavailableException e)
        {
            return e.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for the store: {Reason}")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store is ready")]
    private partial void LogOpened();
}
