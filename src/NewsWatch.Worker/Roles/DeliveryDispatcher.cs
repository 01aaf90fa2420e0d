using System.Threading.Channels;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Takes deliveries from the store as places become free, and sends them side by side. Which ones, the store decides, for all
/// notifiers together; due times stand there too, so that a restart changes nothing.
/// </summary>
internal sealed partial class DeliveryDispatcher(
    StoreGate gate,
    DeliveryDesk desk,
    DeliverySignal signal,
    NotifierOptions options,
    TimeProvider clock,
    ILogger<DeliveryDispatcher> logger) : BackgroundService
{
    private const int MostInOneRecord = 50;

    /// <summary>Due times pass and other processes write without a signal.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>How long one that is busy waits for more places; nobody notices it in the time of a delivery.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private readonly Channel<SentAlert> _sent = Channel.CreateUnbounded<SentAlert>(new UnboundedChannelOptions { SingleReader = true });
    private int _underWay;
    private volatile bool _stopping;

    private int Free => options.Concurrency - Volatile.Read(ref _underWay);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        await FollowDeclaredAsync(stoppingToken);
        var recording = RecordAllAsync();
        try
        {
            // Without a recorder no place would ever become free again: its end is the end of all, and is seen.
            await await Task.WhenAny(DispatchAsync(stoppingToken), recording);
        }
        finally
        {
            _stopping = true;
            EndWhereIdle();
            await recording;
        }
    }

    private async Task FollowDeclaredAsync(CancellationToken stoppingToken)
    {
        try
        {
            await desk.FollowDeclaredAsync(stoppingToken);
        }
        catch (StoreUnavailableException e)
        {
            // Where an alert goes is asked again when it is sent.
            LogStoreUnavailable(e.Message);
        }
    }

    private async Task DispatchAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // To choose for one place costs the store as much as to choose for all.
            if (Free < options.Concurrency / 2) await Task.Delay(Gathering, clock, stoppingToken);
            var free = Free;
            if (free <= 0 || await StartAsync(free, stoppingToken) < free) await signal.WaitAsync(Tick, stoppingToken);
        }
    }

    /// <summary>How many were begun.</summary>
    private async Task<int> StartAsync(int free, CancellationToken stoppingToken)
    {
        try
        {
            var messages = await desk.ClaimAsync(free, stoppingToken);
            Interlocked.Add(ref _underWay, messages.Count);
            foreach (var message in messages) _ = Task.Run(async () => _sent.Writer.TryWrite(await desk.SendAsync(message)), CancellationToken.None);
            return messages.Count;
        }
        catch (StoreUnavailableException e)
        {
            LogStoreUnavailable(e.Message);
            return 0;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One delivery that cannot be read must not end the program, and with it all others.
            LogNotClaimed(e);
            return 0;
        }
    }

    /// <summary>Results that are there together are written together. Ends when nothing is under way at a shutdown.</summary>
    private async Task RecordAllAsync()
    {
        List<SentAlert> batch = [];
        while (await _sent.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostInOneRecord && _sent.Reader.TryRead(out var sent)) batch.Add(sent);
            await desk.RecordAsync(batch);
            Interlocked.Add(ref _underWay, -batch.Count);
            batch.Clear();
            signal.Raise();
            EndWhereIdle();
        }
    }

    private void EndWhereIdle()
    {
        if (_stopping && Volatile.Read(ref _underWay) == 0) _sent.Writer.TryComplete();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deliveries wait: {Reason}")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deliveries could not be taken from the store; trying again")]
    private partial void LogNotClaimed(Exception exception);
}
