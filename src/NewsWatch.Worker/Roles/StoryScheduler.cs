using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Telling;
using NewsWatch.Storage;
using NewsWatch.Worker.Consumers;

namespace NewsWatch.Worker.Roles;

/// <summary>Tells what waited for the end of its grouping window. The due times live in the store, so any tracker may tell it.</summary>
internal sealed partial class StoryScheduler(IStore store, StoreGate gate, StoryTracker tracker, TimeProvider clock, ILogger<StoryScheduler> logger)
    : BackgroundService
{
    private const int MaxAtOnce = 100;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogStoreUnavailable(e.Message);
            }
        }
    }

    /// <summary>Tells every story that is due, each in a transaction of its own.</summary>
    public async Task TellDueAsync(CancellationToken cancellationToken)
    {
        var due = await store.ReadAsync(session => session.Stories.DueAsync(clock.GetUtcNow(), MaxAtOnce, cancellationToken), cancellationToken);
        foreach (var storyId in due)
        {
            try
            {
                await store.TransactAsync(session => TellAsync(session, storyId, cancellationToken), cancellationToken);
            }
            catch (Exception e) when (e is not (StoreUnavailableException or OperationCanceledException))
            {
                // One story that cannot be told must not keep the others waiting, nor end the program.
                LogNotTold(e, storyId);
            }
        }
    }

    // Another tracker may have told it since the list was read: whether it is due is asked again once it is held.
    private async Task TellAsync(StoreSession session, Guid storyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var held = await session.Stories.HoldAsync([storyId], cancellationToken);
        if (held is not [{ DueUtc: { } due } story] || due > now) return;
        var (told, news) = StoryTeller.Tell(story, now);
        await session.Stories.SaveAsync(tracker.WriteOf(told, story), cancellationToken);
        if (news is not null) session.PublishNews(news, now);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Story {StoryId} is due and could not be told; it is tried again")]
    private partial void LogNotTold(Exception exception, Guid storyId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stories that are due wait: {Reason}")]
    private partial void LogStoreUnavailable(string reason);
}
