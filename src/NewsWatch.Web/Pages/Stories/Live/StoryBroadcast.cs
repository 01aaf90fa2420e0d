using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>
/// Asks once for all open pages what is new, as long as any is open. The store is asked, which all replicas share, so a page may be served by
/// any of them, and go on at another.
/// </summary>
internal sealed partial class StoryBroadcast(IStoryNews news, IStoredNews stories, TimeProvider clock, ILogger<StoryBroadcast> logger) : BackgroundService
{
    /// <summary>More is not worth telling one by one: the page had better be loaded anew.</summary>
    public const int MaxMissed = 50;

    private const int MaxAtOnce = 500;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Transactions commit in another order than they take their positions in: how many positions are looked at again each time…</summary>
    private const int Overlap = 200;

    /// <summary>…and for how long one may take, which is looked at now and then.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WideTick = TimeSpan.FromSeconds(5);

    private readonly Lock turn = new();
    private readonly List<OpenPage> pages = [];
    private readonly HashSet<long> known = [];
    private TaskCompletionSource someone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position = -1;
    private long horizon;
    private DateTimeOffset lookedWideUtc;
    private int failures;

    /// <summary>What is told from now on, until the page is closed.</summary>
    public async Task<OpenPage> OpenAsync(CancellationToken cancellationToken)
    {
        var page = new OpenPage(Close);
        Task looking;
        lock (turn)
        {
            pages.Add(page);
            someone.TrySetResult();
            looking = ready.Task;
        }

        try
        {
            // Only then is certain that whatever the reader does not find in the store now is told later.
            await looking.WaitAsync(cancellationToken);
            return page;
        }
        catch
        {
            page.Dispose();
            throw;
        }
    }

    /// <summary>
    /// What was told after a position, for a page that comes back, and what appeared below it just then; each story once. Null where it is
    /// more than <see cref="MaxMissed"/>.
    /// </summary>
    public async Task<IReadOnlyList<LiveStory>?> MissedAsync(long since, CancellationToken cancellationToken)
    {
        var later = await news.AfterAsync(since, MaxMissed + 1, cancellationToken);
        if (later.Count > MaxMissed) return null;
        var before = await news.PositionAsync(clock.GetUtcNow() - LookBack, cancellationToken);
        var late = before < since ? await news.AfterAsync(before, MaxMissed, cancellationToken) : [];
        var missed = new List<LiveStory>();
        foreach (var told in late.Concat(later).GroupBy(item => item.StoryId))
        {
            var last = told.MaxBy(item => item.Position)! with { Opened = told.Any(item => item.Opened) };
            if (await stories.FindStoryAsync(told.Key, cancellationToken) is { } story) missed.Add(new LiveStory(last, story));
        }

        return missed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await SomeoneAsync().WaitAsync(stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
                if (failures > 0) LogReadAgain();
                failures = 0;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                if (failures++ == 0) LogNotRead(failure.Message);
            }

            var wait = Tick * Math.Pow(2, Math.Min(failures, 5));
            await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (position < 0) await BeginAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var wide = now - lookedWideUtc >= WideTick;
        var found = await news.AfterAsync(wide ? horizon : Math.Max(horizon, position - Overlap), MaxAtOnce, cancellationToken);
        foreach (var item in found)
        {
            if (known.Contains(item.Position)) continue;
            if (await stories.FindStoryAsync(item.StoryId, cancellationToken) is { } story) Tell(new LiveStory(item, story));
            // Only now: where the store failed, it is told the next time.
            known.Add(item.Position);
            position = Math.Max(position, item.Position);
        }

        if (wide) await MoveOnAsync(now, found.Count < MaxAtOnce ? long.MaxValue : found[^1].Position, cancellationToken);
        ready.TrySetResult();
    }

    /// <summary>What is there already is for pages to find; what appears from now on is told, also below it.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        lookedWideUtc = clock.GetUtcNow();
        horizon = await news.PositionAsync(lookedWideUtc - LookBack, cancellationToken);
        var newest = await news.PositionAsync(cancellationToken);
        known.UnionWith((await news.AfterAsync(horizon, MaxAtOnce, cancellationToken)).Select(item => item.Position));
        position = Math.Max(newest, horizon);
    }

    /// <summary>What is older than any transaction is looked at no more, as far as it was read.</summary>
    private async Task MoveOnAsync(DateTimeOffset now, long read, CancellationToken cancellationToken)
    {
        horizon = Math.Min(read, await news.PositionAsync(now - LookBack, cancellationToken));
        known.RemoveWhere(one => one <= horizon);
        lookedWideUtc = now;
    }

    private void Tell(LiveStory story)
    {
        lock (turn)
        {
            foreach (var page in pages) page.Tell(story);
        }
    }

    /// <summary>Completed while a page is open. What happens while none is, is not asked for: who comes next begins anew.</summary>
    private Task SomeoneAsync()
    {
        lock (turn)
        {
            if (pages.Count > 0) return Task.CompletedTask;
            position = -1;
            known.Clear();
            someone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return someone.Task;
        }
    }

    private void Close(OpenPage page)
    {
        lock (turn) pages.Remove(page);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages cannot be told what is new: {Reason}")]
    private partial void LogNotRead(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Open pages are told what is new again")]
    private partial void LogReadAgain();
}
