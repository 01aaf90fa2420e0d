using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage;

public sealed class SqliteFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newswatch-store-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "news.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Migrate_FolderMissing_NamesTheFolder()
    {
        var store = Open($"Data Source={_folder}/none/news.db");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => store.MigrateAsync(Token));

        failure.Message.ShouldBe(
            $"The database file {_folder}/none/news.db cannot be opened because there is no folder {_folder}/none; "
            + "create it or name another file.");
        failure.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Transact_FileMissing_SaysSoAndMakesNone()
    {
        var store = Open($"Data Source={File}");

        (await store.IsMigratedAsync(Token)).ShouldBeFalse();
        var ping = await Should.ThrowAsync<StoreUnavailableException>(() => store.PingAsync(Token));
        var write = await Should.ThrowAsync<StoreUnavailableException>(() => WriteAsync(store));

        ping.Message.ShouldBe($"The database file {File} does not exist; create it with 'newswatch migrate' or name another file.");
        write.Message.ShouldBe(ping.Message);
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public async Task Transact_LockedByAnotherProgram_FailsForNowWhileReadersGoOn()
    {
        var store = await MigratedAsync($"Data Source={File};Default Timeout=1");
        await using var other = new SqliteConnection($"Data Source={File}");
        await other.OpenAsync(Token);
        await using var held = other.BeginTransaction(deferred: false);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => WriteAsync(store));

        failure.Message.ShouldStartWith($"The database file {File} is locked by another program;");
        failure.IsTransient.ShouldBeTrue();
        await store.PingAsync(Token);
        await held.RollbackAsync(Token);
        (await WriteAsync(store)).ShouldBeTrue();
    }

    [Fact]
    public async Task Transact_ReadOnly_SaysWhatToAllow()
    {
        await MigratedAsync($"Data Source={File}");
        var store = Open($"Data Source={File};Mode=ReadOnly");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => WriteAsync(store));

        failure.Message.ShouldBe($"The database file {File} is read-only; allow NewsWatch to write to the file and its folder.");
        failure.IsTransient.ShouldBeFalse();
        await store.PingAsync(Token);
    }

    [Fact]
    public async Task Ping_FileIsSomethingElse_SaysSo()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), Token);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => Open($"Data Source={File}").PingAsync(Token));

        failure.Message.ShouldContain("is damaged or no SQLite database");
    }

    [Fact]
    public async Task Migrate_KilledProcessLeftItsLock_GoesOn()
    {
        await using (var other = new SqliteConnection($"Data Source={File}"))
        {
            await other.OpenAsync(Token);
            await using var command = other.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-04 05:06:07+00:00');
                """;
            await command.ExecuteNonQueryAsync(Token);
        }

        var store = await MigratedAsync($"Data Source={File}");

        (await store.IsMigratedAsync(Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task Migrate_Twice_LeavesADurableFileInWal()
    {
        var store = await MigratedAsync($"Data Source={File}");
        await store.MigrateAsync(Token);

        (await PragmaAsync(store, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(store, "synchronous")).ShouldBe("2");
        (await PragmaAsync(store, "foreign_keys")).ShouldBe("1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=news;Mode=Memory")]
    public void AddStorage_NoFile_SaysWhatIsAllowed(string connectionString) =>
        Should.Throw<ArgumentException>(() => Open(connectionString)).Message.ShouldContain("allowed is 'Data Source=FILE'");

    private static IStore Open(string connectionString) => new ServiceCollection()
        .AddStorage(new StoreSettings(StoreProvider.Sqlite, connectionString))
        .BuildServiceProvider()
        .GetRequiredService<IStore>();

    private static async Task<IStore> MigratedAsync(string connectionString)
    {
        var store = Open(connectionString);
        await store.MigrateAsync(Token);
        return store;
    }

    private static Task<bool> WriteAsync(IStore store) =>
        store.TransactAsync(session => session.Inbox.TryRecordAsync(Samples.Id("message"), "track-story", Token), Token);

    private static Task<string> PragmaAsync(IStore store, string name) => store.TransactAsync(
        async session =>
        {
            var sql = $"SELECT CAST({name} AS TEXT) AS Value FROM pragma_{name}";
            return (await session.Context.Database.SqlQueryRaw<string>(sql).ToListAsync(Token)).Single();
        },
        Token);
}
