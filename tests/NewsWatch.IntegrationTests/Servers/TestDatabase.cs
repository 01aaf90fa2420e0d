using Npgsql;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>An empty database of its own for a fixture; it goes when disposed of, whoever is still connected.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DatabaseServer _server;

    internal TestDatabase(string name, string connectionString, DatabaseServer server)
    {
        Name = name;
        ConnectionString = connectionString;
        _server = server;
    }

    public string Name { get; }

    /// <summary>As Npgsql reads it.</summary>
    public string ConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await _server.DropAsync(Name, CancellationToken.None);
    }
}
