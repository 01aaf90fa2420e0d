namespace NewsWatch.Web.Pages.SystemState;

/// <summary>What the pipeline has still to do. An age is null where nothing waits.</summary>
public sealed record Waiting
{
    /// <summary>Messages that the bus has not confirmed yet.</summary>
    public required long Unpublished { get; init; }

    /// <summary>Published messages that no consumer has recorded yet.</summary>
    public required long Unconsumed { get; init; }

    public required int FeedsDue { get; init; }

    public required int FeedsFailing { get; init; }

    public required long DeliveriesOpen { get; init; }

    public required long DeadLetters { get; init; }

    /// <summary>Of the latest articles the oldest that was not judged.</summary>
    public TimeSpan? OldestArticle { get; init; }

    public TimeSpan? OldestAlert { get; init; }
}
