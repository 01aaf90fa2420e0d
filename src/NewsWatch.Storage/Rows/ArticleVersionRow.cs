using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

/// <summary>An article as it was before an edit; the newest version stands in the article itself.</summary>
[Table("article_versions")]
[PrimaryKey(nameof(ArticleId), nameof(Version))]
internal sealed class ArticleVersionRow
{
    public Guid ArticleId { get; init; }

    public int Version { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Text { get; init; }

    /// <summary>When the next version took its place.</summary>
    public DateTimeOffset ReplacedUtc { get; init; }
}
