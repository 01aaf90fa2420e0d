using System.Threading.Channels;

namespace NewsWatch.Storage.Messages;

/// <summary>Tells one waiting part of this process that there is something to do, so that it need not look all the time.</summary>
public abstract class WakeSignal(TimeProvider clock)
{
    // One place: signals that nobody has seen yet add up to one.
    private readonly Channel<bool> _raised =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Returns when the signal is or was raised, at the latest after <paramref name="max"/>: other processes write too.</summary>
    public async Task WaitAsync(TimeSpan max, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(max, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await _raised.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up, which is an ordinary end of waiting.
        }
    }
}
