using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Core.Stories;

public interface IStoryStore
{
    /// <summary>
    /// Stories that the article may belong to. Until the transaction ends, nobody else decides on stories of its parties, nor on
    /// any of these stories. Takes the locks in one order, so that two trackers never wait for each other.
    /// </summary>
    Task<StoryCandidates> CandidatesAsync(StoryQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the story or replaces what is kept of it. Where somebody else wrote it since it was read, the transaction is run
    /// again from the start, and so the article is matched anew.
    /// </summary>
    Task SaveAsync(StoryWrite write, CancellationToken cancellationToken);

    /// <summary>
    /// The wished identity, or the next one (<see cref="StoryIdentity.Next"/>) that no story has: also none that was merged into another,
    /// or is remembered no more.
    /// </summary>
    Task<Guid> FreeIdAsync(Guid wished, CancellationToken cancellationToken);

    /// <summary>Keeps where the article belongs and why, what it recalls, and its words.</summary>
    Task RecordAsync(Guid articleId, TrackDecision decision, CancellationToken cancellationToken);

    /// <summary>The story, or the one that it was merged into.</summary>
    Task<Story?> FindAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>Newest first, without those that were merged into others.</summary>
    Task<IReadOnlyList<Story>> ListAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Stories with a revision that is due to be told.</summary>
    Task<IReadOnlyList<Guid>> DueAsync(DateTimeOffset nowUtc, int max, CancellationToken cancellationToken);

    /// <summary>The stories that are not merged into others; until the transaction ends nobody else decides on them.</summary>
    Task<IReadOnlyList<Story>> HoldAsync(IReadOnlyList<Guid> storyIds, CancellationToken cancellationToken);

    /// <summary>Forgets what looking up must not pass any more. Stories that tell of a deal stay readable.</summary>
    Task PruneAsync(StoryHorizon horizon, CancellationToken cancellationToken);

    /// <summary>The articles of a story in order of arrival, as the tracker placed them.</summary>
    Task<IReadOnlyList<Guid>> ArticlesAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>The older deals that articles of the story recall, each once, the one that most of them recall first.</summary>
    Task<IReadOnlyList<StoryMention>> MentionsAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>Puts articles of one story into another; null moves all.</summary>
    Task MoveAsync(StoryMove move, CancellationToken cancellationToken);

    Task AuditAsync(StoryCorrection correction, CancellationToken cancellationToken);

    /// <summary>What people corrected of a story, latest first.</summary>
    Task<IReadOnlyList<StoryCorrection>> CorrectionsAsync(Guid storyId, CancellationToken cancellationToken);
}
