using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Responses;

/// <summary>An older deal that articles of a story recall.</summary>
internal sealed record RecalledDealResponse
{
    /// <summary>Canonical names.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The deal's own story; null where none is known.</summary>
    public Guid? StoryId { get; init; }

    public static RecalledDealResponse From(StoryMention mention) => new() { Parties = mention.Parties, StoryId = mention.StoryId };
}
