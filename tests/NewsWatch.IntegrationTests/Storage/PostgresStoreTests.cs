using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;

namespace NewsWatch.IntegrationTests.Storage;

public sealed class PostgresStoreTests : StoreContract
{
    private readonly PostgresScratch _scratch = new();

    protected override Task<StoreSettings> CreateDatabaseAsync() => _scratch.CreateAsync();

    protected override Task DropDatabaseAsync() => _scratch.DropAsync();
}
