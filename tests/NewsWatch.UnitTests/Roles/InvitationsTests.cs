using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using NewsWatch.Worker.Secrets;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class InvitationsTests : IAsyncLifetime
{
    private static readonly Destination Mail = new() { Channel = "email", Address = "rita@example.org" };
    private static readonly SendResult Away = new() { Outcome = SendOutcome.Retryable, Reason = "connect", Detail = "nobody answers" };

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private readonly MailChannel _mail = new();
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={Path.Combine(_folder.FullName, "mail.db")}"))
            .BuildServiceProvider();
        await Store.MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task SendDue_ServerWasAway_IsTriedByScheduleUntilItIsSent()
    {
        _mail.Results = new Queue<SendResult>([Away, Away, SendResult.Success]);
        await SaveAsync();
        var failed = await InvitationAsync();

        await AtAsync(TimeSpan.FromSeconds(4));
        await AtAsync(TimeSpan.FromSeconds(2));
        var version = (await StoredAsync()).Version;
        await AtAsync(TimeSpan.FromMinutes(6));
        await AtAsync(TimeSpan.FromHours(3));

        (failed.Attempt, failed.LastError).ShouldBe((1, "connect: nobody answers"));
        _mail.Sent.ShouldBe(3);
        var sent = await InvitationAsync();
        (sent.Attempt, sent.DueUtc, sent.LastError).ShouldBe((3, null, null));
        sent.SentUtc.ShouldNotBeNull();

        // What the program notes for itself is no change that an owner's ETag would have to follow.
        (await StoredAsync()).Version.ShouldBe(version);
    }

    [Fact]
    public async Task SendDue_SenderWasKilled_TakesOverWhenItsClaimEnds()
    {
        _mail.Results = new Queue<SendResult>([SendResult.Success]);
        var invitation = new Invitation { DestinationId = DestinationIdentity.For(Mail), Attempt = 1, DueUtc = _clock.GetUtcNow().AddSeconds(20) };
        await SaveAsync();
        await Store.TransactAsync(session => session.Subscriptions.InviteAsync("desk", _ => [invitation], Token), Token);
        _mail.Results = new Queue<SendResult>([SendResult.Success]);

        await AtAsync(TimeSpan.FromSeconds(19));
        _mail.Sent.ShouldBe(1);
        await AtAsync(TimeSpan.FromSeconds(1));
        await AtAsync(TimeSpan.FromHours(1));

        _mail.Sent.ShouldBe(2);
        (await InvitationAsync()).Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task SendDue_ReaderHasAnswered_SendsNothing()
    {
        _mail.Results = new Queue<SendResult>([Away]);
        await SaveAsync();
        await Store.TransactAsync(session => session.Consents.ConfirmAsync("desk", DestinationIdentity.For(Mail), Token), Token);

        await AtAsync(TimeSpan.FromMinutes(1));

        _mail.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task Save_AddressThatIsNoMore_IsGivenUpWithTheReason()
    {
        _mail.Results = new Queue<SendResult>([new SendResult { Outcome = SendOutcome.Gone, Reason = "gone", Detail = "550 5.1.1" }]);
        await SaveAsync();

        await AtAsync(TimeSpan.FromHours(1));

        var invitation = await InvitationAsync();
        (invitation.DueUtc, invitation.LastError).ShouldBe((null, "gone: 550 5.1.1"));
        _mail.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task Save_Again_KeepsWhatIsKnownOfTheInvitation()
    {
        _mail.Results = new Queue<SendResult>([Away]);
        await SaveAsync();
        var stored = await StoredAsync();

        await SaveAsync(stored with { Subscription = stored.Subscription with { Language = "fr", Invitations = [] } });

        (await InvitationAsync()).LastError.ShouldBe("connect: nobody answers");
        _mail.Sent.ShouldBe(1);
    }

    [Fact]
    public async Task AskAgain_ReaderDoesNotAnswer_IsAskedOnceAnHourAndThreeTimesInAll()
    {
        _mail.Results = new Queue<SendResult>([SendResult.Success, SendResult.Success, SendResult.Success]);
        await SaveAsync();

        List<string> ended = [];
        for (var minutes = 0; minutes < 300; minutes += 30)
        {
            ended.Add((await Invitations().AskAgainAsync((await StoredAsync()).Subscription, Mail)).Reason);
            _clock.Advance(TimeSpan.FromMinutes(30));
        }

        ended.ShouldBe(["asked", "asked", "ok", "asked", "ok", "asked", "asked", "asked", "asked", "asked"]);
        _mail.Sent.ShouldBe(3);
    }

    [Fact]
    public async Task AskAgain_MailNeverWentOut_IsTriedAtOnceAndItsOutcomeKept()
    {
        _mail.Results = new Queue<SendResult>([Away, Away, SendResult.Success]);
        await SaveAsync();
        var subscription = (await StoredAsync()).Subscription;

        (await Invitations().AskAgainAsync(subscription, Mail)).ShouldBe(Away);
        (await InvitationAsync()).LastError.ShouldBe("connect: nobody answers");
        (await Invitations().AskAgainAsync(subscription, Mail)).ShouldBe(SendResult.Success);

        (await InvitationAsync()).Sent.ShouldBe(1);
    }

    [Fact]
    public async Task Save_ManyReaders_TheFirstAreAskedAtOnceAndTheOthersInRounds()
    {
        _mail.Results = new Queue<SendResult>(Enumerable.Repeat(SendResult.Success, 20));
        var stored = new StoredSubscription
        {
            Subscription = new Subscription { Id = "desk", Destinations = [.. Enumerable.Range(1, 20).Select(number => Mail with { Address = $"r{number}@example.org" })] },
            Owner = "rita",
            CreatedUtc = _clock.GetUtcNow(),
            UpdatedUtc = _clock.GetUtcNow(),
        };

        await SaveAsync(stored);
        _mail.Sent.ShouldBe(8);
        await AtAsync(TimeSpan.FromSeconds(5));
        _mail.Sent.ShouldBe(16);
        await AtAsync(TimeSpan.FromSeconds(5));
        await AtAsync(TimeSpan.FromSeconds(60));

        _mail.Sent.ShouldBe(20);
        (await StoredAsync()).Subscription.Invitations.ShouldAllBe(invitation => invitation.Sent == 1 && invitation.Attempt == 1);
    }

    private Invitations Invitations() => new(Store, Readers(), new NotifierOptions(), _clock);

    private ReaderConsent Readers()
    {
        var options = new NewsWatchOptions { Secrets = new SecretsOptions { Key = new string('k', 32) } };
        var links = new SubscriptionLinks(new LinkSigner(new MasterKeys(options)), new WebOptions { PublicUrl = "https://watch.example/" });
        return new ReaderConsent(new NoticeSender(new ChannelRegistry([_mail]), new NotifierOptions(), _clock), links);
    }

    private async Task AtAsync(TimeSpan later)
    {
        _clock.Advance(later);
        await Invitations().SendDueAsync(Token);
    }

    private async Task SaveAsync(StoredSubscription? subscription = null)
    {
        var inspector = new SubscriptionInspector(new ChannelRegistry([_mail]), new PartyNames(), Readers());
        var desk = new SubscriptionDesk(Store, new SubscriptionList([]), inspector, Invitations());
        var made = new StoredSubscription
        {
            Subscription = new Subscription { Id = "desk", Destinations = [Mail] }, Owner = "rita", CreatedUtc = _clock.GetUtcNow(), UpdatedUtc = _clock.GetUtcNow(),
        };
        (await desk.SaveAsync(subscription ?? made, Token)).Saved.ShouldNotBeNull();
    }

    private async Task<StoredSubscription> StoredAsync() => (await Store.ReadAsync(session => session.Subscriptions.FindAsync("desk", Token), Token))!;

    private async Task<Invitation> InvitationAsync() => (await StoredAsync()).Subscription.Invitations.ShouldHaveSingleItem();

    /// <summary>Answers each notice as the test says.</summary>
    private sealed class MailChannel : IChannel
    {
        public Queue<SendResult> Results { get; set; } = new();

        public int Sent { get; private set; }

        public string Name => "email";

        public string? Validate(Destination destination) => null;

        public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) => throw new NotSupportedException();

        public int Holds(AlertMessage message) => 1;

        public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken)
        {
            lock (Results)
            {
                Sent++;
                return Task.FromResult(Results.Dequeue());
            }
        }
    }
}
