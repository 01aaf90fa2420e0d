using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

/// <summary>Finds the stories of a party; the time stands here too, so that old stories of a busy party are never read.</summary>
[Table("story_parties")]
[PrimaryKey(nameof(StoryId), nameof(Party))]
[Index(nameof(Party), nameof(LastPublishedUtc))]
internal sealed class StoryPartyRow
{
    public Guid StoryId { get; init; }

    public required string Party { get; init; }

    public DateTimeOffset LastPublishedUtc { get; init; }
}
