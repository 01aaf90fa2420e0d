using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class AlertDeskTests : IAsyncLifetime
{
    private static readonly Story Story = Samples.Story(1, "OpenAI", "Broadcom");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private readonly AlertDesk _desk = new(
        new AlertFactory(TimeProvider.System), new DeliveryFactory(TimeProvider.System), NullLogger<AlertDesk>.Instance);

    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "alerts.db");
        _services = new ServiceCollection().AddStorage(new StoreSettings(StoreProvider.Sqlite, $"Data Source={file}")).BuildServiceProvider();
        await _services.GetRequiredService<IStore>().MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RaiseAsync_RevisionForWhoNeverHeardOfTheStory_IsFirstNews()
    {
        var change = new StoryChange("capacity_gw", null, "10");
        await RaiseAsync(["early"], new StoryNews(Story, []));

        var raised = await RaiseAsync(["early", "late"], new StoryNews(Story with { Revision = 2 }, [change]));

        raised.Select(alert => (alert.SubscriptionId, alert.IsUpdate)).ShouldBe([("early", true), ("late", false)]);
        (await RaiseAsync(["early", "late"], new StoryNews(Story with { Revision = 2 }, [change]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task RaiseAsync_OnlyChangesAreWanted_TheFirstOneIsToldAsAChange()
    {
        var subscription = new Subscription { Id = "changes", Filter = new SubscriptionFilter { First = false }, Destinations = [new Destination { Channel = "console" }] };
        var change = new StoryChange("capacity_gw", null, "10");

        var raised = (await RaiseAsync(subscription, new StoryNews(Story with { Revision = 2 }, [change]))).ShouldHaveSingleItem();

        raised.IsUpdate.ShouldBeTrue();
        raised.Changes.ShouldBe([change]);
    }

    [Fact]
    public async Task RaiseAsync_MoreThanTheHourTakes_GoTogetherInOneDelivery()
    {
        for (var number = 1; number <= 4; number++)
            await RaiseAsync(new Subscription { Id = "busy", MaxPerHour = 2, Destinations = [new Destination { Channel = "console" }] }, new StoryNews(Samples.Story(number), []));

        var deliveries = await ListAsync();
        deliveries.Select(delivery => delivery.IsDigest).ShouldBe([false, false, true], ignoreOrder: true);
        var digest = deliveries.Single(delivery => delivery.IsDigest).Id;
        (await Store.ReadAsync(session => session.Deliveries.DigestsAsync([digest], Token), Token))[digest].Count().ShouldBe(2);
    }

    [Fact]
    public async Task RaiseAsync_ReaderHasNotConfirmed_SendsNothingThere()
    {
        var mail = new Destination { Channel = "email", Address = "rita@example.org" };
        var subscription = new Subscription { Id = "rita", Destinations = [mail, new Destination { Channel = "console" }] };
        await Store.TransactAsync(session => session.Consents.AskAsync("rita", DestinationIdentity.For(mail), Token), Token);

        await RaiseAsync(subscription, new StoryNews(Story, []));
        (await ListAsync()).ShouldHaveSingleItem().Destination.Channel.ShouldBe("console");
        await Store.TransactAsync(session => session.Consents.ConfirmAsync("rita", DestinationIdentity.For(mail), Token), Token);
        await RaiseAsync(subscription, new StoryNews(Samples.Story(2), []));

        (await ListAsync()).Count(delivery => delivery.Destination == mail).ShouldBe(1);
    }

    private IStore Store => _services!.GetRequiredService<IStore>();

    private Task<IReadOnlyList<Core.Deliveries.Delivery>> ListAsync() =>
        Store.ReadAsync(session => session.Deliveries.ListAsync(new DeliveryQuery { Take = 50 }, Token), Token);

    private Task<IReadOnlyList<Alert>> RaiseAsync(Subscription subscription, StoryNews news) =>
        Store.TransactAsync(session => _desk.RaiseAsync(session, [new MatchedSubscription(subscription, new AlertMatch(true, "Because."))], news), Token);

    private Task<IReadOnlyList<Alert>> RaiseAsync(string[] subscriptions, StoryNews news)
    {
        var matched = subscriptions
            .Select(id => new MatchedSubscription(new Subscription { Id = id, Destinations = [new Destination { Channel = "console" }] }, new AlertMatch(true, "Because.")))
            .ToList();
        return _services!.GetRequiredService<IStore>().TransactAsync(session => _desk.RaiseAsync(session, matched, news), Token);
    }
}
