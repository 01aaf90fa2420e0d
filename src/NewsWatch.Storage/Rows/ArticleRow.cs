using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;

namespace NewsWatch.Storage.Rows;

[Table("articles")]
[Index(nameof(ReceivedUtc), nameof(Id))]
[Index(nameof(FeedId), nameof(ReceivedUtc), nameof(Id))]
internal sealed class ArticleRow
{
    public Guid Id { get; init; }

    public Guid FeedId { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Summary { get; init; }

    public required string Text { get; init; }

    public string? Language { get; init; }

    public DateTimeOffset? PublishedUtc { get; init; }

    public DateTimeOffset ReceivedUtc { get; init; }

    public int Version { get; init; }

    /// <summary>A digest of what readers see, to notice an edit by; null for rows of versions that kept none.</summary>
    public long? ContentHash { get; init; }

    /// <summary>When the newest version was seen; null for the first.</summary>
    public DateTimeOffset? EditedUtc { get; init; }

    public string? PageText { get; init; }

    public DateTimeOffset? PageUtc { get; init; }

    public string? PageError { get; init; }

    public static ArticleRow From(Article article) => new()
    {
        Id = article.Id,
        FeedId = article.FeedId,
        Publisher = article.Publisher,
        Title = article.Title,
        Url = article.Url,
        Summary = article.Summary,
        Text = article.Text,
        Language = article.Language,
        PublishedUtc = article.PublishedUtc,
        ReceivedUtc = article.ReceivedUtc,
        Version = article.Version,
        ContentHash = ArticleIdentity.ContentHash(article),
        PageText = article.PageText,
        PageUtc = article.PageUtc,
        PageError = article.PageError,
    };

    public Article ToArticle() => new()
    {
        Id = Id,
        FeedId = FeedId,
        Publisher = Publisher,
        Title = Title,
        Url = Url,
        Summary = Summary,
        Text = Text,
        Language = Language,
        PublishedUtc = PublishedUtc,
        ReceivedUtc = ReceivedUtc,
        Version = Version,
        PageText = PageText,
        PageUtc = PageUtc,
        PageError = PageError,
    };
}
