using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Demo;
using NewsWatch.Worker.Demo;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Puts the invented week into the store that the program really uses, in one transaction and without a message: any replica of the role web can,
/// whichever other roles run, and no subscriber hears of it.
/// </summary>
internal sealed class DemoDesk(IStore store, TrackerOptions tracker) : IDemoDesk
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var week = await DemoWeek.PlayAsync(DemoArchive.Load(), TrackerRole.SettingsOf(tracker), cancellationToken);
        await store.TransactAsync(session => WriteAsync(session, week, cancellationToken), cancellationToken);
    }

    public Task RemoveAsync(CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.Demo.RemoveAsync(cancellationToken), cancellationToken);

    private static async Task WriteAsync(StoreSession session, DemoWeek week, CancellationToken cancellationToken)
    {
        if (!await session.Demo.BeginAsync([.. week.Feeds], cancellationToken)) return;
        await session.Articles.StoreAsync([.. week.Articles.Select(article => article.Article)], cancellationToken);
        foreach (var (article, detection, decision) in week.Articles)
        {
            await session.Detections.AddAsync(article.Id, detection, cancellationToken);
            await session.Stories.RecordAsync(article.Id, decision, cancellationToken);
        }

        foreach (var story in week.Stories)
            await session.Stories.SaveAsync(new StoryWrite { Story = story with { Version = 0 }, NewKeys = [] }, cancellationToken);
    }
}
