using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Articles;

namespace NewsWatch.Storage.Rows;

[Table("articles")]
[Index(nameof(ReceivedUtc), nameof(Id))]
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
    };
}
