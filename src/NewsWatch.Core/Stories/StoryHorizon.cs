namespace NewsWatch.Core.Stories;

/// <summary>What a store forgets: words of stories and articles, and stories that only collected, whose last article is older than these times.</summary>
public sealed record StoryHorizon
{
    public required DateTimeOffset KeysBeforeUtc { get; init; }

    public required DateTimeOffset TermsBeforeUtc { get; init; }

    public required DateTimeOffset UntoldBeforeUtc { get; init; }

    /// <summary>What no article that arrives from now on can be compared with.</summary>
    public static StoryHorizon At(DateTimeOffset nowUtc, TrackerSettings settings) => new()
    {
        KeysBeforeUtc = nowUtc - settings.FactWithin,
        TermsBeforeUtc = nowUtc - settings.SimilarWithin - settings.MaxArticleAge,
        UntoldBeforeUtc = nowUtc - settings.LinkWithin - settings.MaxArticleAge,
    };
}
