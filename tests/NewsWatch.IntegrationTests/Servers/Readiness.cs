namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Waits for a started server to answer, and no longer than makes sense.</summary>
public static class Readiness
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task WaitAsync(
        string server, IServerHost host, Func<CancellationToken, Task<bool>> isReady, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (!await isReady(either.Token))
            {
                if (host.LastWords is { } words)
                {
                    throw new InvalidOperationException($"{server} ended while it started: {words}");
                }

                await Task.Delay(PauseBetweenLooks, TimeProvider.System, either.Token);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"{server} did not answer within {Limit.TotalSeconds} s.");
        }
    }
}
