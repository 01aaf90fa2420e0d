namespace NewsWatch.Worker.Roles;

/// <summary>Wakes the poller before its next look at the clock, such as when a check ended and a place is free.</summary>
internal sealed class PollerSignal : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);

    public void Set()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is set already, which is all that the caller wants.
            return;
        }
    }

    public Task WaitAsync(TimeSpan max, CancellationToken cancellationToken) => _wake.WaitAsync(max, cancellationToken);

    public void Dispose() => _wake.Dispose();
}
