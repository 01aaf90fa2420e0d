using NewsWatch.Web.Pages.Stories;

namespace NewsWatch.Worker.Roles;

/// <summary>The corrections of 'newswatch stories' for the pages.</summary>
internal sealed class PageCorrections(StoryDesk desk) : IStoryCorrections
{
    public IStoryCorrections By(string visitor) => new PageCorrections(desk.By(visitor));

    public Task<bool> MuteAsync(Guid storyId, bool muted, CancellationToken cancellationToken) => TryAsync(() => desk.MuteAsync(storyId, muted, cancellationToken));

    public Task<bool> RenameAsync(Guid storyId, string headline, CancellationToken cancellationToken) => TryAsync(() => desk.RenameAsync(storyId, headline, cancellationToken));

    public Task<bool> MergeAsync(Guid storyId, Guid otherId, CancellationToken cancellationToken) => TryAsync(() => desk.MergeAsync(storyId, otherId, cancellationToken));

    public Task<bool> SplitAsync(Guid storyId, IReadOnlyList<Guid> articleIds, CancellationToken cancellationToken) =>
        TryAsync(() => desk.SplitAsync(storyId, articleIds, cancellationToken));

    private static async Task<bool> TryAsync(Func<Task<string>> correct)
    {
        try
        {
            await correct();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
