using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

/// <summary>A word under which a story is filed; the time stands here too, so that old stories are never read.</summary>
[Table("story_keys")]
[PrimaryKey(nameof(StoryId), nameof(Key))]
[Index(nameof(Key), nameof(UntilUtc))]
[Index(nameof(UntilUtc))]
internal sealed class StoryKeyRow
{
    public Guid StoryId { get; init; }

    public required string Key { get; init; }

    /// <summary>The end of the day of the story's last article.</summary>
    public DateTimeOffset UntilUtc { get; init; }
}
