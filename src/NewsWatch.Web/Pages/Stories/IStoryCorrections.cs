namespace NewsWatch.Web.Pages.Stories;

/// <summary>What operators put right; the host implements it. Each answers false where it cannot be done.</summary>
public interface IStoryCorrections
{
    /// <summary>The same, in somebody's name.</summary>
    IStoryCorrections By(string visitor);

    Task<bool> MuteAsync(Guid storyId, bool muted, CancellationToken cancellationToken);

    Task<bool> RenameAsync(Guid storyId, string headline, CancellationToken cancellationToken);

    /// <summary>The other story becomes a part of the first.</summary>
    Task<bool> MergeAsync(Guid storyId, Guid otherId, CancellationToken cancellationToken);

    /// <summary>The articles become a story of their own.</summary>
    Task<bool> SplitAsync(Guid storyId, IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken);
}
