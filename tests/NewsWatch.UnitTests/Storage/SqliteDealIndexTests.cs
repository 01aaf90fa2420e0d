using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Storage;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage;

/// <summary>Graph and totals read every deal, but no story.</summary>
public sealed class SqliteDealIndexTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "old.db")}";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Migrate_StoriesOfAnOlderVersion_AreCountedAndFound()
    {
        var story = Samples.Story(1, "OpenAI", "Broadcom") with { Told = null };
        await using (var old = Open())
        {
            await old.GetService<IMigrator>().MigrateAsync("Digests", Token);
            await old.Database.ExecuteSqlAsync(
                $"INSERT INTO stories (id, headline, revision, last_published_utc, opened_utc, version, story) VALUES ({story.Id}, 'x', 1, '2026-03-04T05:00:00.000000Z', '2026-03-04T05:00:00.000000Z', 1, {Facts.Write(story)})",
                Token);
        }

        await using var services = new ServiceCollection().AddStorage(new StoreSettings(StoreProvider.Sqlite, Connection)).BuildServiceProvider();
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(Token);

        (await store.ReadAsync(session => session.Deals.ListAsync(10, Token), Token)).ShouldHaveSingleItem().Deal.Parties.ShouldBe(["OpenAI", "Broadcom"]);
        (await store.ReadAsync(session => session.Finder.ListAsync(new() { Company = "Broadcom" }, Token), Token)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("SELECT deal FROM stories WHERE deal <> '' ORDER BY opened_utc DESC, id DESC LIMIT 10", "COVERING INDEX ix_stories_deals")]
    [InlineData("SELECT id, opened_utc FROM stories WHERE deal <> '' ORDER BY opened_utc DESC, id DESC LIMIT 10", "COVERING INDEX ix_stories_deals")]
    [InlineData("SELECT * FROM articles WHERE feed_id = 'x' ORDER BY received_utc DESC, id DESC LIMIT 10", "IX_articles_feed_id_received_utc_id (feed_id=?)")]
    [InlineData("SELECT * FROM deliveries WHERE destination_id = 'x' ORDER BY created_utc DESC LIMIT 1", "IX_deliveries_destination_id_created_utc (destination_id=?)")]
    [InlineData("SELECT COUNT(*) FROM deliveries WHERE state = 'Dead'", "INDEX ix_deliveries_dead")]
    [InlineData("SELECT * FROM deliveries WHERE state = 'Dead' ORDER BY created_utc DESC, id DESC LIMIT 10", "INDEX ix_deliveries_dead")]
    public async Task Plan_WhatPagesAsk_IsReadInItsOrderFromAnIndex(string question, string index)
    {
        await using var context = Open();
        await context.Database.MigrateAsync(Token);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        await context.Database.OpenConnectionAsync(Token);
        command.CommandText = $"EXPLAIN QUERY PLAN {question}";
        List<string> plan = [];
        await using var reader = await command.ExecuteReaderAsync(Token);
        while (await reader.ReadAsync(Token)) plan.Add(reader.GetString(3));

        plan.ShouldHaveSingleItem().ShouldContain(index);
    }

    private SqliteStoreContext Open() => new(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(Connection).Options);
}
