using NewsWatch.IntegrationTests.Servers;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;

namespace NewsWatch.IntegrationTests.Storage;

public sealed class PostgresStoreTests(SharedServers servers) : StoreContract
{
    private TestDatabase? _database;

    protected override async Task<StoreSettings> CreateDatabaseAsync()
    {
        var server = await servers.GetDatabaseAsync(Token);
        _database = await server.CreateDatabaseAsync("store", Token);
        return new StoreSettings(StoreProvider.PostgreSql, _database.ConnectionString);
    }

    protected override async Task DropDatabaseAsync() => await _database!.DisposeAsync();
}
