namespace NewsWatch.Web.Pages.Stories;

/// <summary>What operators put right; the host implements it. Each answers with one line that says why not, or with null where it is done.</summary>
public interface IStoryCorrections
{
    /// <summary>The same, in somebody's name.</summary>
    IStoryCorrections By(string visitor);

    Task<string?> MuteAsync(Guid storyId, bool muted, CancellationToken cancellationToken);

    Task<string?> RenameAsync(Guid storyId, string headline, CancellationToken cancellationToken);

    /// <summary>The other story becomes a part of the first.</summary>
    Task<string?> MergeAsync(Guid storyId, Guid otherId, CancellationToken cancellationToken);

    /// <summary>The articles become a story of their own.</summary>
    Task<string?> SplitAsync(Guid storyId, IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken);
}
