using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>A clock that knows when somebody begins to wait on it, so that a test moves it no sooner.</summary>
internal sealed class StepClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Channel<DateTimeOffset> waits = Channel.CreateUnbounded<DateTimeOffset>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Writer.TryWrite(GetUtcNow());
        return timer;
    }

    /// <summary>Until somebody waits.</summary>
    public async Task WaitsAsync(CancellationToken cancellationToken) => await waits.Reader.ReadAsync(cancellationToken);
}
