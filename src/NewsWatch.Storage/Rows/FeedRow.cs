using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;

namespace NewsWatch.Storage.Rows;

[Table("feeds")]
[Index(nameof(Watched), nameof(NextCheckUtc))]
internal sealed class FeedRow
{
    public Guid Id { get; init; }

    public required string Url { get; init; }

    public required string Publisher { get; set; }

    public string? Language { get; set; }

    public string? Etag { get; init; }

    public string? LastModified { get; init; }

    public DateTimeOffset NextCheckUtc { get; init; }

    public DateTimeOffset? LastCheckUtc { get; init; }

    public DateTimeOffset? LastSuccessUtc { get; init; }

    public string? LastError { get; init; }

    public int Failures { get; init; }

    public long Entries { get; init; }

    /// <summary>False where settings declare the feed no longer.</summary>
    public bool Watched { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntilUtc { get; set; }

    public static FeedRow From(Feed feed) => new()
    {
        Id = feed.Id,
        Url = feed.Url,
        Publisher = feed.Publisher,
        Language = feed.Language,
        NextCheckUtc = feed.NextCheckUtc,
        Watched = true,
    };

    public Feed ToFeed() => new()
    {
        Id = Id,
        Url = Url,
        Publisher = Publisher,
        Language = Language,
        ETag = Etag,
        LastModified = LastModified,
        NextCheckUtc = NextCheckUtc,
        LastCheckUtc = LastCheckUtc,
        LastSuccessUtc = LastSuccessUtc,
        LastError = LastError,
        Failures = Failures,
        Entries = Entries,
    };
}
