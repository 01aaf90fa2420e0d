using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using NewsWatch.Worker.Secrets;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class DeliveryDeskTests : IAsyncLifetime
{
    private static readonly Alert Alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));
    private static readonly Core.Deliveries.Delivery Queued = Samples.Delivery(Alert, "https://hook.test/");

    private static readonly Core.Deliveries.Delivery Broken = Samples.Delivery(Alert, "https://broken.test/");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private readonly NotifiedChannel _other = new("other");
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "desk.db");
        _services = new ServiceCollection().AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={file}")).BuildServiceProvider();
        await Store.MigrateAsync(Token);
        await Store.TransactAsync(session => session.Alerts.AddNewAsync([Alert], Token), Token);
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync([Queued], Token), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RecordAsync_ClaimEndedAndAnotherTookOver_SuccessEndsTheDelivery()
    {
        var desk = Desk(_ => SendResult.Success);
        var sent = await desk.SendAsync((await desk.ClaimAsync(10, Token)).Single());
        await Store.TransactAsync(session => session.Deliveries.ReleaseClaimsAsync(Token), Token);
        (await desk.ClaimAsync(10, Token)).Single().Delivery.Attempt.ShouldBe(2);

        await desk.RecordAsync([sent]);

        (await FindAsync()).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task RecordAsync_Failure_IsLoggedRetriedAndHeldAgainstTheDestination()
    {
        var busy = new SendResult { Outcome = SendOutcome.Retryable, Reason = "http_429", RetryAfter = TimeSpan.FromHours(1) };
        var desk = Desk(_ => busy);

        await desk.RecordAsync([await desk.SendAsync((await desk.ClaimAsync(10, Token)).Single())]);

        (await FindAsync()).State.ShouldBe(DeliveryState.Waiting);
        var troubled = await Store.ReadAsync(session => session.Destinations.ListTroubledAsync(0, 10, Token), Token);
        troubled.Single().Health.ShouldSatisfyAllConditions(
            health => health.Failures.ShouldBe(1),
            health => health.LastReason.ShouldBe("http_429"),
            health => health.HeldUntilUtc!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(50)));
        var attempts = await Store.ReadAsync(session => session.Deliveries.AttemptsAsync(Queued.Id, Token), Token);
        attempts.Single().Result.ShouldBe(busy);
    }

    [Fact]
    public async Task RecordAsync_OneCannotBeWritten_TheOthersAre()
    {
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync([Broken], Token), Token);
        var desk = Desk(message => message.Delivery.Id == Broken.Id ? new SendResult { Outcome = SendOutcome.Permanent, Reason = null! } : SendResult.Success);
        List<SentAlert> sent = [];
        foreach (var message in await desk.ClaimAsync(10, Token)) sent.Add(await desk.SendAsync(message));

        await desk.RecordAsync(sent);

        (await FindAsync()).State.ShouldBe(DeliveryState.Delivered);
        (await Store.ReadAsync(session => session.Deliveries.FindAsync(Broken.Id, Token), Token))!.State.ShouldBe(DeliveryState.Sending);
    }

    [Fact]
    public async Task RecordAsync_SubscriptionRemovedWhileUnderWay_TheOthersAreRecorded()
    {
        var (doomed, gone) = await QueueForAsync("gone");
        var desk = Desk(_ => SendResult.Success);
        List<SentAlert> sent = [];
        foreach (var message in await desk.ClaimAsync(10, Token)) sent.Add(await desk.SendAsync(message));
        await Store.TransactAsync(session => session.Alerts.EraseAsync(gone, Token), Token);

        await desk.RecordAsync(sent);

        sent.ShouldContain(one => one.Message.Delivery.Id == doomed);
        (await FindAsync()).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task ClaimAsync_SubscriptionWasRemoved_IsGivenUpUnsent()
    {
        var (doomed, gone) = await QueueForAsync("gone");
        await Store.TransactAsync(
            async session =>
            {
                var stored = new StoredSubscription
                {
                    Subscription = new Subscription { Id = gone, Destinations = [Queued.Destination] },
                    Owner = "desk",
                    CreatedUtc = Samples.Now,
                    UpdatedUtc = Samples.Now,
                };
                await session.Subscriptions.SaveAsync(stored, Token);
                await session.Subscriptions.RemoveAsync(gone, Token);
            },
            Token);

        (await Desk(_ => SendResult.Success).ClaimAsync(10, Token)).ShouldHaveSingleItem().Delivery.Id.ShouldBe(Queued.Id);

        (await Store.ReadAsync(session => session.Deliveries.FindAsync(doomed, Token), Token))!.LastError.ShouldBe("removed: The subscription was removed.");
    }

    [Fact]
    public async Task ClaimAsync_ReaderHasEndedIt_IsGivenUpUnsentAlsoWhenItIsRetried()
    {
        await Store.TransactAsync(session => session.Consents.EndAsync(Alert.SubscriptionId, DestinationIdentity.For(Queued.Destination), Token), Token);
        await Store.TransactAsync(session => session.Deliveries.RetryAsync(Queued.Id, again: false, Token), Token);

        (await Desk(_ => SendResult.Success).ClaimAsync(10, Token)).ShouldBeEmpty();

        (await FindAsync()).State.ShouldBe(DeliveryState.Dead);
    }

    [Fact]
    public async Task ClaimAsync_DigestThatOneMessageDoesNotHold_TellsEachAlertOnce()
    {
        await GiveUpQueuedAsync();
        await AddToDigestAsync(5);

        var desk = Desk(_ => SendResult.Success, holds: 2);
        List<AlertMessage> messages = [];
        while (await desk.ClaimAsync(10, Token) is { Count: > 0 } claimed) messages.AddRange(claimed);

        messages.Select(message => message.More.Count + 1).ShouldBe([2, 2, 1]);
        messages.Select(message => message.Delivery.Id).ShouldBeUnique();
        messages.SelectMany(message => message.More.Select(more => more.Alert.Id).Prepend(message.Alert.Id)).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task ClaimAsync_DigestOfVeryMany_TellsEachAlertOnce()
    {
        await GiveUpQueuedAsync();
        await AddToDigestAsync(120);
        var desk = Desk(_ => SendResult.Success, holds: 1000);

        List<AlertMessage> messages = [];
        while (await desk.ClaimAsync(10, Token) is { Count: > 0 } claimed) messages.AddRange(claimed);

        messages.Select(message => message.More.Count + 1).ShouldBe([50, 50, 20]);
        messages.SelectMany(message => message.More.Select(more => more.Alert.Id).Prepend(message.Alert.Id)).Distinct().Count().ShouldBe(120);
    }

    [Fact]
    public async Task ClaimAsync_DigestThatWasGivenUpUntriedAndIsSentAfterAll_IsSplitAllTheSame()
    {
        await GiveUpQueuedAsync();
        await AddToDigestAsync(5);
        await Store.TransactAsync(session => session.Consents.EndAsync("digest", DestinationIdentity.For(Samples.Delivery(Alert).Destination), Token), Token);
        await Store.TransactAsync(session => session.Consents.ReopenAsync("digest", DestinationIdentity.For(Samples.Delivery(Alert).Destination), Token), Token);
        await Store.TransactAsync(session => session.Deliveries.RetryAsync(Samples.Id("digest"), again: false, Token), Token);
        var desk = Desk(_ => SendResult.Success, holds: 2);

        List<AlertMessage> messages = [];
        while (await desk.ClaimAsync(10, Token) is { Count: > 0 } claimed) messages.AddRange(claimed);

        messages.Select(message => message.More.Count + 1).ShouldBe([2, 2, 1]);
    }

    [Fact]
    public async Task ClaimAsync_OneCannotBeRead_IsPutAsideAndTheOthersAreSent()
    {
        var (unreadable, _) = await QueueForAsync("another");
        await Store.TransactAsync(
            session => session.Context.Database.ExecuteSqlRawAsync("UPDATE alerts SET story = 'of a newer version' WHERE subscription_id = 'another'", Token), Token);
        var desk = Desk(_ => SendResult.Success);

        (await desk.ClaimAsync(10, Token)).ShouldHaveSingleItem().Delivery.Id.ShouldBe(Queued.Id);

        var aside = (await Store.ReadAsync(session => session.Deliveries.FindAsync(unreadable, Token), Token))!;
        (aside.State, aside.Attempt, aside.LastError).ShouldBe((DeliveryState.Queued, 1, "unreadable: JsonException"));
        (await desk.ClaimAsync(10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ClaimAsync_MuchIsHeldBack_TakesNoPlacesOfWhatCanBeSent()
    {
        await SavePausedAsync("paused");
        for (var story = 1; story <= 4; story++) await QueueForAsync("paused", story);

        (await Desk(_ => SendResult.Success).ClaimAsync(2, Token)).ShouldHaveSingleItem().Delivery.Id.ShouldBe(Queued.Id);
    }

    [Fact]
    public async Task RecordAsync_Gone_DisablesAndTellsTheOwnerOnAnotherChannel()
    {
        var desk = Desk(_ => new SendResult { Outcome = SendOutcome.Gone, Reason = "gone" });

        await desk.RecordAsync([await desk.SendAsync((await desk.ClaimAsync(10, Token)).Single())]);

        (await _other.Notified.WaitAsync(Token)).ShouldSatisfyAllConditions(
            notice => notice.Kind.ShouldBe(NoticeKind.DestinationDisabled),
            notice => notice.Detail.ShouldBe("webhook https://hook.test/: gone"));
        (await FindAsync()).State.ShouldBe(DeliveryState.Dead);
        (await Store.ReadAsync(session => session.Destinations.FindAsync(DestinationIdentity.ForHealth(Queued.Destination), Token), Token))!.DisabledUtc.ShouldNotBeNull();
    }

    private DeliveryDesk Desk(Func<AlertMessage, SendResult> answer, int holds = 20)
    {
        var channels = new ChannelRegistry([new ScriptedChannel("webhook", message => Task.FromResult(answer(message))) { HeldAlerts = holds }, _other]);
        var options = new NotifierOptions();
        var subscription = new Subscription { Id = Alert.SubscriptionId, Destinations = [Queued.Destination, Broken.Destination, new Destination { Channel = "other" }] };
        var declared = new SubscriptionList([subscription]);
        var book = new SubscriptionBook(declared);
        var links = new SubscriptionLinks(new LinkSigner(new MasterKeys(new NewsWatchOptions())), new WebOptions());
        var readers = new AlertReaders(book, Store, links, TimeProvider.System);
        var notices = new NoticeSender(channels, options, TimeProvider.System);
        var consent = new ReaderConsent(notices, links);
        var subscriptions = new SubscriptionDesk(Store, declared, new SubscriptionInspector(channels, new PartyNames(), consent), new Invitations(Store, consent, new NotifierOptions(), TimeProvider.System));
        var owners = new OwnerNotice(subscriptions, book, notices, NullLogger<OwnerNotice>.Instance);
        return new DeliveryDesk(
            Store,
            new DeliveryStanding(book, TimeProvider.System, NullLogger<DeliveryStanding>.Instance),
            new AlertSender(channels, readers, options, TimeProvider.System),
            new DeliveryResults(
                Store,
                new DeliveryRecorder(new DeliveryPolicy(DeliverySchedule.Standard)),
                new DeliveryReport(owners, NullLogger<DeliveryReport>.Instance),
                TimeProvider.System));
    }

    private Task SavePausedAsync(string id) => Store.TransactAsync(
        session => session.Subscriptions.SaveAsync(
            new StoredSubscription
            {
                Subscription = new Subscription { Id = id, Paused = true, Destinations = [Queued.Destination] },
                Owner = "desk",
                CreatedUtc = Samples.Now,
                UpdatedUtc = Samples.Now,
            },
            Token),
        Token);

    private async Task AddToDigestAsync(int alerts)
    {
        for (var story = 1; story <= alerts; story++)
        {
            var alert = Samples.Alert(Samples.Story(story, "OpenAI", "Broadcom"), "digest");
            await Store.TransactAsync(
                async session =>
                {
                    await session.Alerts.AddNewAsync([alert], Token);
                    await session.Deliveries.AddNewAsync([Samples.Delivery(alert) with { Id = Samples.Id("digest"), IsDigest = true }], Token);
                },
                Token);
        }
    }

    private async Task<(Guid DeliveryId, string SubscriptionId)> QueueForAsync(string subscriptionId, int story = 1)
    {
        var alert = Samples.Alert(Samples.Story(story, "OpenAI", "Broadcom"), subscriptionId);
        var delivery = Samples.Delivery(alert);
        await Store.TransactAsync(session => session.Alerts.AddNewAsync([alert], Token), Token);
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync([delivery], Token), Token);
        return (delivery.Id, subscriptionId);
    }

    private Task GiveUpQueuedAsync() => Store.TransactAsync(session => session.Alerts.EraseAsync(Alert.SubscriptionId, Token), Token);

    private async Task<Core.Deliveries.Delivery> FindAsync() =>
        (await Store.ReadAsync(session => session.Deliveries.FindAsync(Queued.Id, Token), Token))!;
}
