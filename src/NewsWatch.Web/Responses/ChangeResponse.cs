using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Responses;

/// <summary>What a revision of a story changed.</summary>
internal sealed record ChangeResponse
{
    public required string Field { get; init; }

    /// <summary>Null where the fact is new.</summary>
    public required string? From { get; init; }

    public required string To { get; init; }

    public static ChangeResponse Of(StoryChange change) => new() { Field = change.Field, From = change.From, To = change.To };
}
