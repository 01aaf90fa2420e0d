using System.Text.Json;
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

    /// <summary>waiting, well, retrying, failing (silent or failing for longer than expected) or disabled.</summary>
    public required string State { get; init; }

    /// <summary>Why it is not well; null where it is.</summary>
    public required string? Reason { get; init; }

    /// <summary>Since when it is silent or failing for longer than expected; null where it is not.</summary>
    public required DateTime? FailingSinceUtc { get; init; }

    /// <summary>How many seconds it may be silent or failing before the operator is told; null before its first check.</summary>
    public required long? ExpectedQuietSeconds { get; init; }

    /// <summary>When the newest known entry was posted; null where none is known.</summary>
    public required DateTime? LastEntryUtc { get; init; }

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
        State = JsonNamingPolicy.SnakeCaseLower.ConvertName(feed.State.ToString()),
        Reason = feed.Why,
        FailingSinceUtc = feed.AlarmUtc?.UtcDateTime,
        ExpectedQuietSeconds = (long?)feed.ExpectedQuiet?.TotalSeconds,
        LastEntryUtc = feed.Postings.Count == 0 ? null : feed.Postings[^1].UtcDateTime,
        NextCheckUtc = feed.NextCheckUtc.UtcDateTime,
        LastCheckUtc = feed.LastCheckUtc?.UtcDateTime,
        LastSuccessUtc = feed.LastSuccessUtc?.UtcDateTime,
        LastError = feed.LastError,
        Failures = feed.Failures,
        Entries = feed.Entries,
    };
}
