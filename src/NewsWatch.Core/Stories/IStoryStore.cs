namespace NewsWatch.Core.Stories;

public interface IStoryStore
{
    /// <summary>
    /// Until the transaction ends, nobody else decides on stories of any of these parties. Takes the locks in one order,
    /// so that two trackers never wait for each other.
    /// </summary>
    Task LockPartiesAsync(IReadOnlyList<string> parties, CancellationToken cancellationToken);

    /// <summary>Stories that share a party and whose last article is not older than <paramref name="sinceUtc"/>, latest first.</summary>
    Task<IReadOnlyList<Story>> CandidatesAsync(IReadOnlyList<string> parties, DateTimeOffset sinceUtc, CancellationToken cancellationToken);

    /// <summary>Adds the story or replaces what is kept of it.</summary>
    Task SaveAsync(Story story, CancellationToken cancellationToken);

    /// <summary>Keeps where the article belongs and why.</summary>
    Task RecordAsync(Guid articleId, TrackDecision decision, CancellationToken cancellationToken);

    Task<Story?> FindAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Story>> ListAsync(int skip, int take, CancellationToken cancellationToken);
}
