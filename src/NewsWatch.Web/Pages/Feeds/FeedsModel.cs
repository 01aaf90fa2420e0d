namespace NewsWatch.Web.Pages.Feeds;

/// <summary>A page of the list of feeds.</summary>
public sealed record FeedsModel
{
    public required FeedFilter Filter { get; init; }

    public required IReadOnlyList<WatchedFeed> Feeds { get; init; }

    /// <summary>How many are watched, whatever the filter.</summary>
    public required int Watched { get; init; }

    /// <summary>How many of them are not well.</summary>
    public required int Troubled { get; init; }

    public required DateTimeOffset NowUtc { get; init; }

    /// <summary>The address of the page before; null on the first one.</summary>
    public string? Previous { get; init; }

    public string? Next { get; init; }

    /// <summary>What became of a list that was just sent; null where none was.</summary>
    public FeedListIntake? Intake { get; init; }
}
