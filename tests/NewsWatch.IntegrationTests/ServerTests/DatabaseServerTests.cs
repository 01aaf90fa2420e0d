using NewsWatch.IntegrationTests.Servers;
using Npgsql;
using Shouldly;
using Xunit;

namespace NewsWatch.IntegrationTests.ServerTests;

public sealed class DatabaseServerTests(SharedServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StopAsync_TableHoldsARow_RowIsThereAfterStartAgain()
    {
        await using var server = await ServerPolicy.RequireAsync(() => DatabaseServer.StartAsync(Token));
        Assert.SkipUnless(server.CanRestart, "The server was given to the tests and is not theirs to stop.");
        await using var database = await server.CreateDatabaseAsync("restart", Token);
        await RunAsync(database.ConnectionString, "CREATE TABLE kept AS SELECT 'survivor' AS name");

        await server.StopAsync(Token);
        await Should.ThrowAsync<NpgsqlException>(() => RunAsync(database.ConnectionString, "SELECT 1"));
        await server.StartAgainAsync(Token);

        (await RunAsync(database.ConnectionString, "SELECT name FROM kept")).ShouldBe("survivor");
    }

    [Fact]
    public async Task DisposeAsync_DatabaseInUse_IsGoneFromTheServer()
    {
        var server = await servers.GetDatabaseAsync(Token);
        await using var other = await server.CreateDatabaseAsync("other", Token);
        var database = await server.CreateDatabaseAsync("brief", Token);
        await using var busy = new NpgsqlConnection(database.ConnectionString);
        await busy.OpenAsync(Token);
        var named = $"SELECT count(*) FROM pg_database WHERE datname = '{database.Name}'";
        (await RunAsync(other.ConnectionString, named)).ShouldBe(1L);

        await database.DisposeAsync();

        (await RunAsync(other.ConnectionString, named)).ShouldBe(0L);
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Token);
    }
}
