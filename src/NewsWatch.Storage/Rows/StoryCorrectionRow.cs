using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Storage.Rows;

/// <summary>The audit of corrections by hand.</summary>
[Table("story_corrections")]
[Index(nameof(StoryId))]
[Index(nameof(OtherId))]
internal sealed class StoryCorrectionRow
{
    public Guid Id { get; init; }

    public DateTimeOffset AtUtc { get; init; }

    public required string Action { get; init; }

    public Guid StoryId { get; init; }

    public Guid? OtherId { get; init; }

    public required string Detail { get; init; }

    /// <summary>Null in rows of before it was written down.</summary>
    public string? MadeBy { get; init; }

    public static StoryCorrectionRow From(StoryCorrection correction) => new()
    {
        Id = correction.Id,
        AtUtc = correction.AtUtc,
        Action = correction.Action,
        StoryId = correction.StoryId,
        OtherId = correction.OtherId,
        Detail = correction.Detail,
        MadeBy = correction.MadeBy,
    };

    public StoryCorrection ToCorrection() => new()
    {
        Id = Id,
        AtUtc = AtUtc,
        Action = Action,
        StoryId = StoryId,
        OtherId = OtherId,
        Detail = Detail,
        MadeBy = MadeBy,
    };
}
