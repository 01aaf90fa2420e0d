using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.Feeds;

/// <summary>A feed with a page of its entries.</summary>
public sealed record FeedModel
{
    public required WatchedFeed Watched { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ArticleJourney> Entries { get; init; }

    public required DateTimeOffset NowUtc { get; init; }

    public string? Previous { get; init; }

    public string? Next { get; init; }

    /// <summary>The key of the text that says why a form was not carried out; null where none was sent.</summary>
    public string? Problem { get; init; }
}
