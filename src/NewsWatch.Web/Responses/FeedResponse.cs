using NewsWatch.Core.Articles;

namespace NewsWatch.Web.Responses;

/// <summary>A watched feed and how its last check went.</summary>
internal sealed record FeedResponse
{
    public required Guid Id { get; init; }

    /// <summary>Without user info and query, where tokens may stand.</summary>
    public required string Url { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Two letters; null where unknown.</summary>
    public required string? Language { get; init; }

    public required DateTime NextCheckUtc { get; init; }

    public required DateTime? LastCheckUtc { get; init; }

    public required DateTime? LastSuccessUtc { get; init; }

    /// <summary>Why the last check failed; null after a success.</summary>
    public required string? LastError { get; init; }

    /// <summary>Failures in a row.</summary>
    public required int Failures { get; init; }

    /// <summary>Entries ever stored from this feed.</summary>
    public required long Entries { get; init; }

    public static FeedResponse From(Feed feed) => new()
    {
        Id = feed.Id,
        Url = FeedAddress.Shown(feed.Url),
        Publisher = feed.Publisher,
        Language = feed.Language,
        NextCheckUtc = feed.NextCheckUtc.UtcDateTime,
        LastCheckUtc = feed.LastCheckUtc?.UtcDateTime,
        LastSuccessUtc = feed.LastSuccessUtc?.UtcDateTime,
        LastError = feed.LastError,
        Failures = feed.Failures,
        Entries = feed.Entries,
    };
}
