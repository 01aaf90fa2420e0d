using System.Security.Cryptography;
using Npgsql;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A PostgreSQL server for tests: the one that the environment names, a container, or a cluster of the machine's own package.</summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private const string Variable = "NEWSWATCH_TEST_POSTGRES";

    private readonly IServerHost _host;
    private readonly string _connectionString;

    internal DatabaseServer(IServerHost host, string connectionString)
    {
        _host = host;
        _connectionString = connectionString;
    }

    public bool CanRestart => _host.CanRestart;

    /// <exception cref="ServerMissingException">There is none, and none can be started here.</exception>
    public static async Task<DatabaseServer> StartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            ServerLog.Say($"PostgreSQL: using the server that {Variable} names");
            return await ReadyAsync(new GivenHost(Variable), given, cancellationToken);
        }

        var address = NewAddress();
        var host = await DatabaseContainer.TryStartAsync(address, cancellationToken)
            ?? await DatabaseCluster.TryStartAsync(address, cancellationToken)
            ?? throw new ServerMissingException("PostgreSQL", Variable, "postgresql");
        return await ReadyAsync(host, address.ConnectionString, cancellationToken);
    }

    /// <param name="name">What the database is for; a unique ending is added.</param>
    public async Task<TestDatabase> CreateDatabaseAsync(string name, CancellationToken cancellationToken = default)
    {
        var unique = $"newswatch_{name}_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        await ExecuteAsync($"CREATE DATABASE \"{unique}\"", cancellationToken);
        var database = new NpgsqlConnectionStringBuilder(_connectionString) { Database = unique };
        return new TestDatabase(unique, database.ConnectionString, this);
    }

    /// <summary>Stops the server in good order, whoever is connected; the data stay.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) => _host.StopAsync(cancellationToken);

    /// <summary>Starts the stopped server on the same port and waits until it answers.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        await _host.StartAgainAsync(cancellationToken);
        await WaitUntilReadyAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal async Task DropAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", cancellationToken);
        }
        catch (NpgsqlException stopped) when (stopped is not PostgresException)
        {
            // A test may leave its server stopped; then the database goes with the server's folder.
        }
    }

    internal static NpgsqlConnectionStringBuilder NewAddress() =>
        new()
        {
            Host = "127.0.0.1",
            Port = FreePorts.Take(1)[0],
            Username = "newswatch",
            Password = RandomNumberGenerator.GetHexString(24, lowercase: true),
            Database = "postgres",
        };

    internal static async Task<DatabaseServer> ReadyAsync(IServerHost host, string connectionString, CancellationToken cancellationToken)
    {
        var server = new DatabaseServer(host, connectionString);
        try
        {
            await server.WaitUntilReadyAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var address = new NpgsqlConnectionStringBuilder(_connectionString);
        return Readiness.WaitAsync($"PostgreSQL at {address.Host}:{address.Port}", _host, IsReadyAsync, cancellationToken);
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync("SELECT 1", cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        // Without the pool: a connection kept from before a restart would be dead.
        var unpooled = new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
