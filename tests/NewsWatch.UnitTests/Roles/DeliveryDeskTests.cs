using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class DeliveryDeskTests : IAsyncLifetime
{
    private static readonly Alert Alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));
    private static readonly Core.Deliveries.Delivery Queued = Samples.Delivery(Alert, "https://hook.test/");
    private static readonly Guid Command = Samples.Id("command", 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "desk.db");
        _services = new ServiceCollection().AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={file}")).BuildServiceProvider();
        await Store.MigrateAsync(Token);
        await Store.TransactAsync(session => session.Alerts.TryAddAsync(Alert, Token), Token);
        await Store.TransactAsync(session => session.Deliveries.TryAddAsync(Queued, Token), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RecordAsync_CommandWasHandedOutAgainDuringTheSend_KeepsTheResult()
    {
        var desk = Desk();
        var message = await desk.ClaimAsync(Queued.Id, Queued.Attempt, Token);
        var attempt = await desk.SendAsync(message!, Token);

        // What the second handing out does: it cannot claim, and notes that the command is done.
        (await desk.ClaimAsync(Queued.Id, Queued.Attempt, Token)).ShouldBeNull();
        await Store.TransactAsync(session => session.Inbox.TryRecordAsync(Command, DeliverAlertConsumer.Queue, Token), Token);
        await desk.RecordAsync(message!, attempt, Command);

        (await FindAsync()).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task RecordAsync_ClaimEndedAndAnotherAttemptWaits_SuccessEndsTheDelivery()
    {
        var desk = Desk();
        var message = await desk.ClaimAsync(Queued.Id, Queued.Attempt, Token);
        var attempt = await desk.SendAsync(message!, Token);
        var later = TimeProvider.System.GetUtcNow().AddHours(1);
        var due = await Store.TransactAsync(session => session.Deliveries.QueueDueAsync(new DueDeliveries(later, 10, 8), Token), Token);
        due.Single().Attempt.ShouldBe(2);

        await desk.RecordAsync(message!, attempt, Command);

        (await desk.ClaimAsync(Queued.Id, 2, Token)).ShouldBeNull();
        (await FindAsync()).State.ShouldBe(DeliveryState.Delivered);
    }

    private DeliveryDesk Desk()
    {
        var channels = new ChannelRegistry([new ScriptedChannel("webhook", _ => Task.FromResult(SendResult.Success))]);
        var sender = new AlertSender(channels, new NotifierOptions(), TimeProvider.System);
        return new DeliveryDesk(Store, sender, new DeliveryPolicy(DeliverySchedule.Standard), NullLogger<DeliveryDesk>.Instance);
    }

    private async Task<Core.Deliveries.Delivery> FindAsync() =>
        (await Store.ReadAsync(session => session.Deliveries.FindAsync(Queued.Id, Token), Token))!;
}
