using System.Text.Json;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Commands;

/// <summary>A line that track writes, in the order of the published shape.</summary>
public sealed record TrackedLine
{
    public required JsonElement Id { get; init; }

    /// <summary>The same for all articles of a story; null where the article belongs to none, be it that it only recalls one.</summary>
    public required Guid? Story { get; init; }

    public required ArticleRole Role { get; init; }

    public required bool Alert { get; init; }

    public static TrackedLine Of(JsonElement id, TrackDecision decision) =>
        new() { Id = id, Story = decision.Role == ArticleRole.Mention ? null : decision.Story?.Id, Role = decision.Role, Alert = decision.Alert };
}
