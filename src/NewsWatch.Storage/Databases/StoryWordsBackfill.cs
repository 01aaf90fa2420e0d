using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Storage.Databases;

/// <summary>Gives stories of an older version the terms that they are found by, which no SQL can derive.</summary>
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
            if (!await context.Stories.AnyAsync(story => story.Words == null, cancellationToken)) return 0;
        }

        await using var transaction = await database.BeginWriteAsync(cancellationToken);
        // In the order in which they came, which is the order that the index gives them back in.
        var rows = await transaction.Context.Stories.Where(story => story.Words == null)
            .OrderBy(story => story.OpenedUtc).Take(BatchSize).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var words = StoryTermList.Of(row.ToStory());
            await transaction.Context.Stories.Where(story => story.Id == row.Id && story.Words == null)
                .ExecuteUpdateAsync(story => story.SetProperty(one => one.Words, words), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return rows.Count;
    }
}
