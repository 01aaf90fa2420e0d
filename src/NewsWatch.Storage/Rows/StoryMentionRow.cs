using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories;

namespace NewsWatch.Storage.Rows;

/// <summary>A deal that an article only recalls, whether its story is known or not.</summary>
[Table("story_mentions")]
[PrimaryKey(nameof(ArticleId), nameof(Parties))]
[Index(nameof(StoryId))]
internal sealed class StoryMentionRow
{
    public Guid ArticleId { get; init; }

    /// <summary>Canonical names, joined by " + ".</summary>
    public required string Parties { get; init; }

    public Guid? StoryId { get; init; }

    private const string Separator = " + ";

    public static IReadOnlyList<string> PartiesOf(string parties) => parties.Split(Separator);

    public static StoryMentionRow From(Guid articleId, StoryMention mention) => new()
    {
        ArticleId = articleId,
        Parties = string.Join(Separator, mention.Parties),
        StoryId = mention.StoryId,
    };
}
