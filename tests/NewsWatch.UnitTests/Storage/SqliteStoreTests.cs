using Microsoft.Data.Sqlite;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;

namespace NewsWatch.UnitTests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newswatch-store-").FullName;

    protected override Task<StoreSettings> CreateDatabaseAsync() =>
        Task.FromResult(new StoreSettings(StoreProvider.Sqlite, $"Data Source={_folder}/news.db"));

    protected override Task DropDatabaseAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
