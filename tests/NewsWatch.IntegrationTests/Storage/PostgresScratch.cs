using NewsWatch.Storage;
using Npgsql;
using Xunit;

namespace NewsWatch.IntegrationTests.Storage;

/// <summary>A database of its own for one test, on the server that NEWSWATCH_TEST_POSTGRES names.</summary>
internal sealed class PostgresScratch
{
    private readonly string _database = $"store_{Guid.CreateVersion7():N}";

    public static string Server
    {
        get
        {
            var server = Environment.GetEnvironmentVariable("NEWSWATCH_TEST_POSTGRES");
            Assert.SkipWhen(string.IsNullOrEmpty(server), "NEWSWATCH_TEST_POSTGRES names no server.");
            return server!;
        }
    }

    public async Task<StoreSettings> CreateAsync()
    {
        await ExecuteAsync($"CREATE DATABASE {_database}");
        var connection = new NpgsqlConnectionStringBuilder(Server) { Database = _database };
        return new StoreSettings(StoreProvider.PostgreSql, connection.ConnectionString);
    }

    public async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync($"DROP DATABASE {_database} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
