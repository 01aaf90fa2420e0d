using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;

namespace NewsWatch.UnitTests.Feeds.Fetching;

/// <summary>Never answers, like a store that hangs.</summary>
internal sealed class SilentPauses : IHostPauses
{
    public async ValueTask<HostPause?> FindAsync(string host, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken));
        await cancelled.Task;
        return null;
    }

    public Task PauseAsync(HostPause pause, CancellationToken cancellationToken) => Task.CompletedTask;
}
