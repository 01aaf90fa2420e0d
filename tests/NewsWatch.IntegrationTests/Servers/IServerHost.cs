namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Whatever runs a server for the tests: a container, a node of the machine's own package, or somebody else.</summary>
public interface IServerHost : IAsyncDisposable
{
    /// <summary>False where the server was given to the tests, who then must not stop it.</summary>
    bool CanRestart { get; }

    /// <summary>The last words of a server that ended by itself; null while it runs, and where only its owner can tell.</summary>
    string? LastWords { get; }

    Task StopAsync(CancellationToken cancellationToken);

    Task StartAgainAsync(CancellationToken cancellationToken);
}
