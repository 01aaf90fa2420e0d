using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Consumers;

/// <summary>What becomes of news whose story was merged while it was on its way.</summary>
public sealed class RaiseAlertConsumerTests : IAsyncLifetime
{
    private static readonly Story Kept = Samples.Story(1, "OpenAI", "Broadcom") with { Absorbed = [Samples.Id("story", 2)] };
    private static readonly Story Merged = Samples.Story(2, "OpenAI", "AMD");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private readonly SubscriptionBook _subscriptions = new(new SubscriptionList([new Subscription { Id = "all", Destinations = [new Destination { Channel = "console" }] }]));
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "alerts.db");
        _services = new ServiceCollection().AddStorage(new StoreSettings(StoreProvider.Sqlite, $"Data Source={file}")).BuildServiceProvider();
        await Store.MigrateAsync(Token);
        var tracker = new StoryTracker(new TrackerSettings());
        foreach (var story in new[] { Kept, Merged with { MergedInto = Kept.Id } })
            await Store.TransactAsync(session => session.Stories.SaveAsync(tracker.WriteOf(story, former: null), Token), Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        _subscriptions.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task RaiseAsync_OpeningOfAStoryThatWasMergedMeanwhile_IsToldOnceAsTheOneItIsAPartOf()
    {
        var raised = await RaiseAsync(Merged);

        raised.ShouldHaveSingleItem().Story.Id.ShouldBe(Kept.Id);
        (await RaiseAsync(Kept)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RaiseAsync_MergedIntoAStoryThatWasTold_TellsNobodyAgain()
    {
        await RaiseAsync(Kept);

        (await RaiseAsync(Merged)).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<Alert>> RaiseAsync(Story story)
    {
        var desk = new AlertDesk(new AlertFactory(TimeProvider.System), new DeliveryFactory(TimeProvider.System), NullLogger<AlertDesk>.Instance);
        var consumer = new RaiseAlertConsumer(null!, _subscriptions, new AlertMatcher(TimeProvider.System), desk, NullLogger<RaiseAlertConsumer>.Instance);
        return Store.TransactAsync(session => consumer.RaiseAsync(session, new StoryNews(story, [])), Token);
    }
}
