using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Storage.Contexts;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage;

/// <summary>A database of an older version, with alerts on their way.</summary>
public sealed class SqliteMigrationTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "old.db")}";

    public async ValueTask InitializeAsync()
    {
        await using var old = new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(Connection).Options);
        await old.GetService<IMigrator>().MigrateAsync("Stories", Token);
        await old.Database.ExecuteSqlRawAsync("""
            INSERT INTO alerts (id, story_id, revision, subscription_id, reason, raised_utc, opens, story, changes) VALUES
                ('00000000-0000-0000-0000-00000000000A', '00000000-0000-0000-0000-00000000000B', 1, 'desk', 'x', '2026-03-04T05:00:00.000000Z', 1, '{{}}', '[]');
            INSERT INTO deliveries (id, alert_id, subscription_id, channel, address, state, attempt, created_utc, due_utc) VALUES
                ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000A', 'desk', 'webhook', 'https://a.test/', 'Queued', 1, '2026-03-04T05:00:00.000000Z', '2026-03-04T05:00:00.000000Z'),
                ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-00000000000A', 'desk', 'webhook', 'https://b.test/', 'Waiting', 2, '2026-03-04T05:00:00.000000Z', '2026-03-04T05:01:00.000000Z');
            INSERT INTO outbox (id, type, payload, created_utc) VALUES
                ('00000000-0000-0000-0000-000000000011', 'DeliverAlert', '{{}}', '2026-03-04T05:00:00.000000Z'),
                ('00000000-0000-0000-0000-000000000012', 'AlertRaised', '{{}}', '2026-03-04T05:00:00.000000Z');
            INSERT INTO dead_letters (message_id, queue, type, payload, reason, failures, first_failed_utc, last_failed_utc) VALUES
                ('00000000-0000-0000-0000-000000000011', 'deliver-alert', 'DeliverAlert', '{{}}', 'x', 1, '2026-03-04T05:00:00.000000Z', '2026-03-04T05:00:00.000000Z'),
                ('00000000-0000-0000-0000-000000000013', 'track-story', 'PartnershipDetected', '{{}}', 'x', 1, '2026-03-04T05:00:00.000000Z', '2026-03-04T05:00:00.000000Z');
            """, Token);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Migrate_AlertsOnTheirWay_AreClaimedByTheirDestinations()
    {
        await using var services = new ServiceCollection().AddStorage(new StoreSettings(StoreProvider.Sqlite, Connection)).BuildServiceProvider();
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(Token);

        var claim = new DeliveryClaim { NowUtc = Samples.Now, UntilUtc = Samples.Now.AddMinutes(1), Max = 10, MaxAttempts = 8, PlacesPerDestination = 1 };
        var taken = await store.TransactAsync(session => session.Deliveries.ClaimDueAsync(claim, Token), Token);

        // With one identity for all, the one place of that destination would have let one of them through.
        taken.Select(delivery => (delivery.Destination.Address, delivery.Attempt)).ShouldBe([("https://a.test/", 1), ("https://b.test/", 3)]);
        (await CountAsync("outbox")).ShouldBe(1);
        (await CountAsync("dead_letters")).ShouldBe(1);
        (await CountAsync($"deliveries WHERE destination_id = '{IdOf("https://b.test/").ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    private static Guid IdOf(string address) => DestinationIdentity.For(new Destination { Channel = "webhook", Address = address });

    private async Task<long> CountAsync(string rows)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {rows}";
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
