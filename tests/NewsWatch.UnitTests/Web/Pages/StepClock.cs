using Microsoft.Extensions.Time.Testing;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>A clock that knows when somebody begins to wait on it, so that a test moves it no sooner.</summary>
internal sealed class StepClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly SemaphoreSlim waits = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        waits.Release();
        return timer;
    }

    /// <summary>Until somebody waits.</summary>
    public Task WaitsAsync(CancellationToken cancellationToken) => waits.WaitAsync(cancellationToken);
}
