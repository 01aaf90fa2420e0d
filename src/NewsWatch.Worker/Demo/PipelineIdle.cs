using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Demo;

/// <summary>Waits until nothing is due, on its way or undelivered.</summary>
internal sealed class PipelineIdle(IOutboxRelayStore outbox, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It is still busy after a minute.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (IsBusy(await outbox.BacklogAsync(MessageCatalog.Routes, clock.GetUtcNow(), cancellationToken)) is { } busy)
        {
            if (clock.GetElapsedTime(started) > Longest) throw new TimeoutException($"The pipeline is still busy after a minute: {busy}.");
            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    /// <summary>Before the poller has declared its feeds nothing is due, which is not what idle means.</summary>
    public async Task WaitForFeedsAsync(IStore store, CancellationToken cancellationToken)
    {
        while ((await store.ReadAsync(session => session.Feeds.ListAsync(cancellationToken), cancellationToken)).Count == 0)
            await Task.Delay(Look, clock, cancellationToken);
    }

    /// <summary>Null where there is nothing to do.</summary>
    private static PipelineBacklog? IsBusy(PipelineBacklog backlog) =>
        backlog is { FeedsDue: 0, Unpublished: 0, Unconsumed: 0, DeliveriesOpen: 0 } ? null : backlog;
}
