namespace NewsWatch.Core.Stories.Matching;

/// <summary>The story that an article belongs to, and the rule that says so in a clause for readers.</summary>
internal sealed record StoryLink(Story Story, string Because)
{
    /// <summary>True where the article says nothing of its own: it changes no fact.</summary>
    public bool IsSilent { get; init; }

    /// <summary>True where the story is long past and this is no new fact: it does not become current by it.</summary>
    public bool IsDormant { get; init; }
}
