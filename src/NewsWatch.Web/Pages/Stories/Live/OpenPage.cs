using System.Threading.Channels;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>A page that is told what is new, until this is disposed.</summary>
internal sealed class OpenPage : IDisposable
{
    /// <summary>A page that lags behind so far loses the oldest, and is told that it did.</summary>
    private const int MaxWaiting = 64;

    private readonly Channel<LiveStory> waiting;
    private readonly Action<OpenPage> close;
    private int lost;

    public OpenPage(Action<OpenPage> close)
    {
        this.close = close;
        var bound = new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        waiting = Channel.CreateBounded<LiveStory>(bound, _ => Interlocked.Exchange(ref lost, 1));
    }

    public ChannelReader<LiveStory> Stories => waiting.Reader;

    public void Tell(LiveStory story) => waiting.Writer.TryWrite(story);

    /// <summary>True once after something was lost.</summary>
    public bool TakeLost() => Interlocked.Exchange(ref lost, 0) == 1;

    public void Dispose() => close(this);
}
