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

    private Task<IReadOnlyList<Alert>> RaiseAsync(string[] subscriptions, StoryNews news)
    {
        var matched = subscriptions
            .Select(id => new MatchedSubscription(new Subscription { Id = id, Destinations = [new Destination { Channel = "console" }] }, "Because."))
            .ToList();
        return _services!.GetRequiredService<IStore>().TransactAsync(session => _desk.RaiseAsync(session, matched, news), Token);
    }
}
