using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;

namespace NewsWatch.Storage.Rows;

[Table("feeds")]
[Index(nameof(Watched), nameof(NextCheckUtc))]
[Index(nameof(Host), nameof(LeaseUntilUtc))]
internal sealed class FeedRow
{
    public Guid Id { get; init; }

    public required string Url { get; init; }

    public required string Publisher { get; set; }

    public string? Language { get; set; }

    /// <summary>As <see cref="FeedAddress.HostOf(string)"/> names the host of the address to ask.</summary>
    public required string Host { get; set; }

    public FeedOrigin Origin { get; set; }

    public string? Title { get; set; }

    public string? Folder { get; set; }

    public string? SiteUrl { get; set; }

    public string? MovedTo { get; init; }

    public string? RedirectTo { get; init; }

    public int RedirectCount { get; init; }

    public string? Etag { get; init; }

    public string? LastModified { get; init; }

    public DateTimeOffset? ValidatorsUtc { get; init; }

    /// <summary>See <see cref="PostingText"/>.</summary>
    public string? Postings { get; init; }

    /// <summary>JSON; null where the publisher wishes nothing.</summary>
    public string? Wishes { get; init; }

    public DateTimeOffset NextCheckUtc { get; set; }

    public DateTimeOffset? LastCheckUtc { get; init; }

    public DateTimeOffset? LastSuccessUtc { get; init; }

    public string? LastError { get; init; }

    public int Failures { get; init; }

    /// <summary>JSON; null where no check failed yet.</summary>
    public string? Faults { get; init; }

    public long Entries { get; init; }

    public DateTimeOffset? FirstSuccessUtc { get; init; }

    public long? ExpectedQuietSeconds { get; init; }

    public DateTimeOffset? FailingSinceUtc { get; init; }

    public DateTimeOffset? AlarmUtc { get; init; }

    public string? AlarmReason { get; init; }

    public DateTimeOffset? DisabledUtc { get; init; }

    public string? DisabledReason { get; init; }

    public string? HubUrl { get; init; }

    public string? HubTopic { get; init; }

    public string? HubSecret { get; init; }

    public DateTimeOffset? HubAskedUtc { get; init; }

    public DateTimeOffset? HubVerifiedUtc { get; init; }

    public DateTimeOffset? HubLeaseUntilUtc { get; init; }

    public DateTimeOffset? HubNextAskUtc { get; init; }

    public int HubFailures { get; init; }

    public string? HubError { get; init; }

    /// <summary>False where settings declare the feed no longer.</summary>
    public bool Watched { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntilUtc { get; set; }

    /// <summary>A watched feed that nobody holds.</summary>
    public static FeedRow From(Feed feed) => new()
    {
        Id = feed.Id,
        Url = feed.Url,
        Publisher = feed.Publisher,
        Language = feed.Language,
        Host = FeedAddress.HostOf(feed.Address),
        Origin = feed.Origin,
        Title = feed.Title,
        Folder = feed.Folder,
        SiteUrl = feed.SiteUrl,
        MovedTo = feed.MovedTo,
        RedirectTo = feed.RedirectTo,
        RedirectCount = feed.RedirectCount,
        Etag = feed.ETag,
        LastModified = feed.LastModified,
        ValidatorsUtc = feed.ValidatorsUtc,
        Postings = PostingText.Write(feed.Postings),
        Wishes = Facts.Write(feed.Wishes),
        NextCheckUtc = feed.NextCheckUtc,
        LastCheckUtc = feed.LastCheckUtc,
        LastSuccessUtc = feed.LastSuccessUtc,
        LastError = feed.LastError,
        Failures = feed.Failures,
        Faults = Facts.Write(feed.Faults),
        Entries = feed.Entries,
        FirstSuccessUtc = feed.FirstSuccessUtc,
        ExpectedQuietSeconds = (long?)feed.ExpectedQuiet?.TotalSeconds,
        FailingSinceUtc = feed.FailingSinceUtc,
        AlarmUtc = feed.AlarmUtc,
        AlarmReason = feed.AlarmReason,
        DisabledUtc = feed.DisabledUtc,
        DisabledReason = feed.DisabledReason,
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
        Faults = Facts.ReadFaults(Faults),
        Entries = Entries,
        Origin = Origin,
        Title = Title,
        Folder = Folder,
        SiteUrl = SiteUrl,
        MovedTo = MovedTo,
        RedirectTo = RedirectTo,
        RedirectCount = RedirectCount,
        ValidatorsUtc = ValidatorsUtc,
        Postings = PostingText.Read(Postings),
        Wishes = Facts.ReadWishes(Wishes),
        FirstSuccessUtc = FirstSuccessUtc,
        ExpectedQuiet = ExpectedQuietSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        FailingSinceUtc = FailingSinceUtc,
        AlarmUtc = AlarmUtc,
        AlarmReason = AlarmReason,
        DisabledUtc = DisabledUtc,
        DisabledReason = DisabledReason,
        Hub = HubUrl is null || HubTopic is null ? null : ToHub(HubUrl, HubTopic),
    };

    private FeedHub ToHub(string url, string topic) => new()
    {
        Url = url,
        Topic = topic,
        Secret = HubSecret,
        AskedUtc = HubAskedUtc,
        VerifiedUtc = HubVerifiedUtc,
        LeaseUntilUtc = HubLeaseUntilUtc,
        NextAskUtc = HubNextAskUtc,
        Failures = HubFailures,
        Error = HubError,
    };
}
