using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>
/// Asks once for all open pages what is new, as long as any is open. The store is asked, which all replicas share, so a page may be served by
/// any of them, and go on at another.
/// </summary>
internal sealed partial class StoryBroadcast(IStoryNews news, IStoredNews stories, TimeProvider clock, ILogger<StoryBroadcast> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    /// <summary>A page that lags behind so far loses the oldest, and has it when it is loaded again.</summary>
    private const int MaxWaiting = 64;

    /// <summary>Transactions commit in another order than they take their positions in: how far back is looked again.</summary>
    private const int Overlap = 200;

    private readonly Lock turn = new();
    private readonly List<Channel<LiveStory>> pages = [];
    private readonly HashSet<long> known = [];
    private TaskCompletionSource someone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position = -1;

    /// <summary>What is told from now on, until the page is closed.</summary>
    public async Task<(ChannelReader<LiveStory> Stories, IDisposable End)> OpenAsync(CancellationToken cancellationToken)
    {
        var page = Channel.CreateBounded<LiveStory>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        var end = new OpenPage(() => Close(page));
        Task looking;
        lock (turn)
        {
            pages.Add(page);
            someone.TrySetResult();
            looking = ready.Task;
        }

        // Only then is certain that whatever the reader does not find in the store now is told later.
        await looking.WaitAsync(cancellationToken);
        return (page.Reader, end);
    }

    /// <summary>What was told after a position, for a page that comes back.</summary>
    public async Task<IReadOnlyList<LiveStory>> AfterAsync(long since, CancellationToken cancellationToken)
    {
        var missed = new List<LiveStory>();
        foreach (var told in await news.AfterAsync(since, cancellationToken))
        {
            if (await stories.FindStoryAsync(told.StoryId, cancellationToken) is { } story) missed.Add(new LiveStory(told, story));
        }

        return missed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            await SomeoneAsync().WaitAsync(stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotRead(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (position < 0)
        {
            position = await news.PositionAsync(cancellationToken);
            known.UnionWith((await news.AfterAsync(position - Overlap, cancellationToken)).Select(item => item.Position));
        }

        foreach (var item in await news.AfterAsync(position - Overlap, cancellationToken))
        {
            if (!known.Add(item.Position)) continue;
            position = Math.Max(position, item.Position);
            if (await stories.FindStoryAsync(item.StoryId, cancellationToken) is { } story) Tell(new LiveStory(item, story));
        }

        known.RemoveWhere(one => one <= position - Overlap);
        ready.TrySetResult();
    }

    private void Tell(LiveStory story)
    {
        lock (turn)
        {
            foreach (var page in pages) page.Writer.TryWrite(story);
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

    private void Close(Channel<LiveStory> page)
    {
        lock (turn) pages.Remove(page);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages could not be told what is new: {Reason}")]
    private partial void LogNotRead(string reason);
}
