namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A server named by the environment: it belongs to whoever started it.</summary>
public sealed class GivenHost(string variable) : IServerHost
{
    public bool CanRestart => false;

    public string? LastWords => null;

    public Task StopAsync(CancellationToken cancellationToken) => throw NotOurs();

    public Task StartAgainAsync(CancellationToken cancellationToken) => throw NotOurs();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private NotSupportedException NotOurs() =>
        new($"The server that {variable} names is not ours to stop; ask CanRestart first.");
}
