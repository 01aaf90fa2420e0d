namespace NewsWatch.Storage.Messages;

/// <summary>What the pipeline has still to do.</summary>
public sealed record PipelineBacklog
{
    public required long Unpublished { get; init; }

    /// <summary>Published, routed to a consumer, and neither recorded by it nor in the list of dead letters.</summary>
    public required long Unconsumed { get; init; }

    /// <summary>How long the oldest unpublished message waits; null where there is none.</summary>
    public required TimeSpan? OldestUnpublished { get; init; }

    /// <summary>Watched feeds that are due or being read.</summary>
    public required int FeedsDue { get; init; }

    /// <summary>Feeds of which the operator was told that they are gone, failing or silent.</summary>
    public required int FeedsFailing { get; init; }

    /// <summary>Deliveries that are neither delivered nor given up.</summary>
    public required long DeliveriesOpen { get; init; }

    /// <summary>How long ago the oldest of them was made; null where there is none.</summary>
    public required TimeSpan? OldestUndelivered { get; init; }

    /// <summary>Messages and deliveries that failed for good.</summary>
    public required long DeadLetters { get; init; }
}
