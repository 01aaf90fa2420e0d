using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.IntegrationTests.Storage;

public sealed class PostgresFailureTests(SharedServers servers) : IAsyncLifetime
{
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Connection => _database!.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        var server = await servers.GetDatabaseAsync(Token);
        _database = await server.CreateDatabaseAsync("failure", Token);
    }

    public async ValueTask DisposeAsync() => await _database!.DisposeAsync();

    [Fact]
    public async Task Ping_ServerDown_SaysWhereButNoPassword()
    {
        var store = Open("Host=127.0.0.1;Port=1;Username=newswatch;Password=hunter2;Database=news");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => store.PingAsync(Token));

        failure.Message.ShouldBe(
            "PostgreSQL at 127.0.0.1:1 does not answer (Connection refused); "
            + "start it, or correct host and port in the connection string.");
        failure.ToString().ShouldNotContain("hunter2");
        failure.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task Transact_DatabaseMissing_NamesIt()
    {
        var store = Open($"{Connection};Database=nowhere");

        (await store.IsMigratedAsync(Token)).ShouldBeFalse();
        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => WriteAsync(store, "a"));

        failure.Message.ShouldContain("has no database 'nowhere'");
        failure.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Transact_ServerIsReadOnly_SaysSo()
    {
        await Open(Connection).MigrateAsync(Token);
        var store = Open($"{Connection};Options=-c default_transaction_read_only=on");

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => WriteAsync(store, "a"));

        failure.Message.ShouldContain("is read-only; name the primary server");
    }

    [Fact]
    public async Task Transact_ServerEndsTheConnection_FailsForNow()
    {
        var store = Open(Connection);
        await store.MigrateAsync(Token);

        var failure = await Should.ThrowAsync<StoreUnavailableException>(() => store.TransactAsync(
            session => session.Context.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pg_backend_pid())", Token), Token));

        failure.IsTransient.ShouldBeTrue();
        (await WriteAsync(store, "a")).ShouldBeTrue();
    }

    [Fact]
    public async Task Transact_Deadlock_RunsTheVictimAgain()
    {
        var store = Open(Connection);
        await store.MigrateAsync(Token);
        var both = new Barrier(2);
        var runs = 0;

        var results = await Task.WhenAll(Task.Run(() => CrossAsync("a", "b"), Token), Task.Run(() => CrossAsync("b", "a"), Token));

        // Who came second finds both recorded by the first; nobody sees the deadlock.
        results.Order().ShouldBe([0, 2]);
        runs.ShouldBeGreaterThan(2);

        Task<int> CrossAsync(string first, string second) => store.TransactAsync(
            async session =>
            {
                var run = Interlocked.Increment(ref runs);
                var recorded = await session.Inbox.TryRecordAsync(Samples.Id(first), "track-story", Token) ? 1 : 0;
                if (run <= 2) both.SignalAndWait(Token);
                return recorded + (await session.Inbox.TryRecordAsync(Samples.Id(second), "track-story", Token) ? 1 : 0);
            },
            Token);
    }

    [Fact]
    public async Task Migrate_ManyProcessesAtOnce_AllSucceed()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(Connection).MigrateAsync(Token), Token)));

        (await Open(Connection).IsMigratedAsync(Token)).ShouldBeTrue();
    }

    private static IStore Open(string connectionString) => new ServiceCollection()
        .AddStorage(new StoreSettings(StoreProvider.PostgreSql, connectionString))
        .BuildServiceProvider()
        .GetRequiredService<IStore>();

    private static Task<bool> WriteAsync(IStore store, string name) =>
        store.TransactAsync(session => session.Inbox.TryRecordAsync(Samples.Id(name), "track-story", Token), Token);
}
