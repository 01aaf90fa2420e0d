using NewsWatch.IntegrationTests.Servers;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>One broker and one database server for all tests of an assembly, each started when the first test asks for it.</summary>
public sealed class SharedServers : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private BrokerServer? _broker;
    private DatabaseServer? _database;

    /// <summary>The broker that all tests share: use a virtual host of your own, and do not stop it.</summary>
    public Task<BrokerServer> GetBrokerAsync(CancellationToken cancellationToken) =>
        ServerPolicy.RequireAsync(() => OnceAsync(async () => _broker ??= await BrokerServer.StartAsync(cancellationToken), cancellationToken));

    /// <summary>The database server that all tests share: use a database of your own, and do not stop it.</summary>
    public Task<DatabaseServer> GetDatabaseAsync(CancellationToken cancellationToken) =>
        ServerPolicy.RequireAsync(() => OnceAsync(async () => _database ??= await DatabaseServer.StartAsync(cancellationToken), cancellationToken));

    public async ValueTask DisposeAsync()
    {
        await (_broker?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
        _turn.Dispose();
    }

    private async Task<TServer> OnceAsync<TServer>(Func<Task<TServer>> start, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await start();
        }
        finally
        {
            _turn.Release();
        }
    }
}
