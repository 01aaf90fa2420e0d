namespace NewsWatch.Storage.Messages;

/// <summary>
/// The outbox as its relay sees it. Routes name for each message type the consumer that records it in the inbox; types
/// without a route have no consumer of ours.
/// </summary>
public interface IOutboxRelayStore
{
    /// <summary>
    /// Hands the oldest unpublished messages to <paramref name="publish"/> and marks those as published whose ids it returns;
    /// the others, and all where it throws, are handed out again. Types that are held back are passed over, so that messages
    /// which nobody takes do not block those behind them. With PostgreSQL many processes may relay side by side.
    /// </summary>
    /// <returns>How many were published.</returns>
    Task<int> RelayAsync(
        RelayBatch batch,
        Func<IReadOnlyList<OutboxMessage>, CancellationToken, Task<IReadOnlyList<Guid>>> publish,
        CancellationToken cancellationToken);

    /// <summary>
    /// Published messages that their consumer has not recorded become unpublished, but for dead letters. Only for a bus that
    /// forgets: a message in the queue of a real broker would be there twice.
    /// </summary>
    /// <returns>How many became unpublished.</returns>
    Task<int> ReopenUnconsumedAsync(IReadOnlyDictionary<string, string> routes, CancellationToken cancellationToken);

    Task<PipelineBacklog> BacklogAsync(
        IReadOnlyDictionary<string, string> routes, DateTimeOffset nowUtc, CancellationToken cancellationToken);

    /// <summary>When the oldest message of a type was written that its consumer has not seen yet; null where there is none.</summary>
    Task<DateTimeOffset?> OldestAsync(string type, string consumer, CancellationToken cancellationToken);

    /// <summary>Removes messages that were published before then and are done, with what the inbox knows of them.</summary>
    /// <returns>How many messages were removed.</returns>
    Task<int> PruneAsync(IReadOnlyDictionary<string, string> routes, DateTimeOffset olderThanUtc, CancellationToken cancellationToken);
}
