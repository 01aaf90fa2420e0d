using System.Text.Json;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Commands;

/// <summary>A line that track writes, in the order of the published shape.</summary>
public sealed record TrackedLine
{
    public required JsonElement Id { get; init; }

    /// <summary>
    /// The same for all articles on one matter, told or not: an article that only recalls a deal stands with those that say the same,
    /// not with the deal. Null where it names nobody, or nothing in it sounds like a deal.
    /// </summary>
    public required Guid? Story { get; init; }

    public required ArticleRole Role { get; init; }

    public required bool Alert { get; init; }

    public static TrackedLine Of(JsonElement id, TrackDecision decision) =>
        new() { Id = id, Story = decision.Kept?.Id, Role = decision.Role, Alert = decision.Alert };
}
