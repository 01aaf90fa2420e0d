using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Databases;

/// <summary>Gives stories of an older version what they are found and counted by, which no SQL can derive.</summary>
internal static class StoryWordsBackfill
{
    private const int BatchSize = 500;

    public static async Task RunAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        while (await FillAsync(database, cancellationToken) == BatchSize)
        {
            // Batch by batch, so that nobody waits long for one.
        }
    }

    private static async Task<int> FillAsync(StoreDatabase database, CancellationToken cancellationToken)
    {
        await using (var context = database.CreateContext())
        {
            if (!await context.Stories.AnyAsync(story => story.Deal == null, cancellationToken)) return 0;
        }

        await using var transaction = await database.BeginWriteAsync(cancellationToken);
        var rows = await transaction.Context.Stories.Where(story => story.Deal == null)
            .OrderBy(story => story.OpenedUtc).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var story = row.ToStory();
            var (words, deal) = (StoryTermList.Of(story), DealText.Of(story));
            await transaction.Context.Stories.Where(story => story.Id == row.Id && story.Deal == null)
                .ExecuteUpdateAsync(story => story.SetProperty(one => one.Words, words).SetProperty(one => one.Deal, deal), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }
}
