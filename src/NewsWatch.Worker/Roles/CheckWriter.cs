using System.Collections.Concurrent;
using System.Diagnostics;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Stores checks: what is new, the messages about it and the next check, in one transaction. Checks that end while a
/// transaction is under way share the next one, since a commit waits for the disk however much it holds.
/// </summary>
internal sealed class CheckWriter(IStore store, FeedChronicle chronicle, FeedQueue queue, HubWatch hubs) : IDisposable
{
    private const int MaxChecks = 64;

    private readonly ConcurrentQueue<Pending> _waiting = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<StoredCheck> StoreAsync(PolledFeed check, CancellationToken cancellationToken)
    {
        var mine = new Pending(check);
        _waiting.Enqueue(mine);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Whoever had the turn before may have stored this one with its own.
            while (!mine.Stored.Task.IsCompleted) await StoreWaitingAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }

        return await mine.Stored.Task;
    }

    public void Dispose() => _turn.Dispose();

    private async Task StoreWaitingAsync(CancellationToken cancellationToken)
    {
        var batch = new List<Pending>(MaxChecks);
        while (batch.Count < MaxChecks && _waiting.TryDequeue(out var pending)) batch.Add(pending);
        try
        {
            await StoreAsync(batch, cancellationToken);
        }
        catch (Exception e) when (batch.Count > 1 && e is not StoreUnavailableException and not OperationCanceledException)
        {
            // One check that cannot be stored must not take the others with it.
            foreach (var pending in batch) await StoreAloneAsync(pending, cancellationToken);
        }
        catch (Exception e)
        {
            foreach (var pending in batch) pending.Stored.TrySetException(e);
        }
    }

    private async Task StoreAloneAsync(Pending pending, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync([pending], cancellationToken);
        }
        catch (Exception e)
        {
            pending.Stored.TrySetException(e);
        }
    }

    private async Task StoreAsync(List<Pending> batch, CancellationToken cancellationToken)
    {
        var stored = await store.TransactAsync(
            session => WriteAsync(session, batch.ConvertAll(pending => pending.Check), cancellationToken), cancellationToken);
        foreach (var (pending, result) in batch.Zip(stored)) pending.Stored.TrySetResult(result);
    }

    private async Task<IReadOnlyList<StoredCheck>> WriteAsync(StoreSession session, List<PolledFeed> checks, CancellationToken cancellationToken)
    {
        // The leases are asked for first: where another process has taken over, what it stores counts, not this.
        var held = (await session.Feeds.HoldAsync(queue.Owner, checks.ConvertAll(check => check.Feed.Id), cancellationToken))
            .ToDictionary(feed => feed.Id);
        var articles = checks.Where(check => held.ContainsKey(check.Feed.Id)).SelectMany(check => check.Reading.Articles);
        var changes = await session.Articles.StoreAsync([.. articles], cancellationToken);
        var added = changes.Added.ToLookup(article => article.FeedId);
        var edited = changes.Edited.ToLookup(article => article.FeedId);
        var stored = new List<StoredCheck>(checks.Count);
        foreach (var check in checks)
        {
            var feedId = check.Feed.Id;
            var found = new ArticleChanges([.. added[feedId]], [.. edited[feedId]]);
            var progress = held.TryGetValue(feedId, out var feed) ? ProgressOf(feed, check.Reading, found.Added) : null;
            if (progress is not null) Publish(session, check, found, (feed!, progress));
            if (feed is not null) await HubWatch.NoteAsync(session, feed, check.Reading, found.Added);
            if (progress?.Pause is { } pause) await session.Feeds.PauseHostAsync(pause, check.Reading.CheckedUtc, cancellationToken);
            stored.Add(new StoredCheck(progress, found.Added.Count, found.Edited.Count));
        }

        await session.Feeds.CompleteAsync([.. stored.Select(result => result.Progress?.Feed).OfType<Feed>()], cancellationToken);
        return stored;
    }

    private FeedProgress ProgressOf(Feed feed, FeedReading reading, IReadOnlyList<Article> added) =>
        hubs.Paced(feed, chronicle.After(feed, reading, added), added);

    private static void Publish(StoreSession session, PolledFeed check, ArticleChanges found, (Feed Before, FeedProgress Progress) course)
    {
        var now = check.Reading.CheckedUtc;
        var own = Activity.Current;
        Activity.Current = check.Trace;
        foreach (var article in found.Added.Concat(found.Edited).Select(article => AsNews(article, course.Before)))
            session.Publish(FeedMessages.Discovered(article), now);
        if (course.Progress.BeginsToFail) session.Publish(FeedMessages.Failing(course.Progress.Feed), now);
        if (course.Progress.Recovers) session.Publish(FeedMessages.Recovered(course.Before, now), now);
        Activity.Current = own;
    }

    /// <summary>What a feed held when it was first read is new to this program only; without a date, nothing else says its age.</summary>
    private static Article AsNews(Article article, Feed before) =>
        before.FirstSuccessUtc is null && article is { PublishedUtc: null, Version: 1 }
            ? article with { Version = Article.Baseline }
            : article;

    private sealed record Pending(PolledFeed Check)
    {
        public TaskCompletionSource<StoredCheck> Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
