using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories;

namespace NewsWatch.Storage.Rows;

/// <summary>Where the tracker put an article. The story of a decision is named, not copied: a story has many articles.</summary>
[Table("decisions")]
[Index(nameof(StoryId))]
internal sealed class DecisionRow
{
    [Key]
    public Guid ArticleId { get; init; }

    public ArticleRole Role { get; init; }

    public Guid? StoryId { get; init; }

    /// <summary>The story's revision after this article.</summary>
    public int? Revision { get; init; }

    public bool Alert { get; init; }

    public required string Why { get; init; }

    public required string Changes { get; init; }

    public static DecisionRow From(Guid articleId, TrackDecision decision) => new()
    {
        ArticleId = articleId,
        Role = decision.Role,
        StoryId = (decision.Story ?? decision.Collected)?.Id,
        Revision = decision.Story?.Revision,
        Alert = decision.Alert,
        Why = decision.Why,
        Changes = Facts.Write(decision.Changes),
    };

    public TrackDecision ToDecision(Story? story) => new()
    {
        Role = Role,
        Story = IsCollected(story) ? null : story,
        Collected = IsCollected(story) ? story : null,
        Changes = Facts.ReadChanges(Changes),
        Alert = Alert,
        Why = Why,
    };

    // What an untold story collected may be told by now: the article's own decision stays as it was.
    private bool IsCollected(Story? story) => story is { Unjudged: true } || Role is ArticleRole.None;
}
