using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

/// <summary>A term of a recent article of a story.</summary>
[Table("story_terms")]
[PrimaryKey(nameof(ArticleId), nameof(Term))]
[Index(nameof(Lang), nameof(Term), nameof(SeenUtc))]
[Index(nameof(SeenUtc))]
internal sealed class StoryTermRow
{
    public Guid ArticleId { get; init; }

    public required string Term { get; init; }

    public Guid StoryId { get; init; }

    public required string Lang { get; init; }

    public DateTimeOffset SeenUtc { get; init; }
}
