using NewsWatch.Core.Deliveries;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.IntegrationTests.Storage;

public sealed class PostgresStoreTests(SharedServers servers) : StoreContract
{
    private TestDatabase? _database;

    /// <summary>Between the choice and the claim a row may change: the claim neither waits for that nor undoes it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ClaimDue_DeliveredOrErasedMeanwhile_IsLeftAlone(bool erased)
    {
        var alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));
        var delivery = Samples.Delivery(alert);
        await Store.TransactAsync(session => session.Alerts.AddNewAsync([alert], Token), Token);
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync([delivery], Token), Token);
        var claim = new DeliveryClaim { NowUtc = Now, UntilUtc = Now.AddMinutes(1), Max = 10, MaxAttempts = 3, PlacesPerDestination = 4 };

        await Store.TransactAsync(
            async session =>
            {
                if (erased) await session.Alerts.EraseAsync(alert.SubscriptionId, Token);
                else await session.Deliveries.CompleteAsync(Samples.Attempt(delivery, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now), Token);
                (await Store.TransactAsync(other => other.Deliveries.ClaimDueAsync(claim, Token), Token)).ShouldBeEmpty();
            },
            Token);

        var left = await Store.ReadAsync(session => session.Deliveries.FindAsync(delivery.Id, Token), Token);
        (left?.State).ShouldBe(erased ? null : DeliveryState.Delivered);
    }

    protected override async Task<StoreSettings> CreateDatabaseAsync()
    {
        var server = await servers.GetDatabaseAsync(Token);
        _database = await server.CreateDatabaseAsync("store", Token);
        return new StoreSettings(StoreProvider.PostgreSql, _database.ConnectionString);
    }

    protected override async Task DropDatabaseAsync() => await _database!.DisposeAsync();
}
