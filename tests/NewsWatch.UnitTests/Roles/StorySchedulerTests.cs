using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class StorySchedulerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder.FullName, "stories.db");
        _services = new ServiceCollection().AddStorage(new StoreSettings(StoreProvider.Sqlite, $"Data Source={file}")).BuildServiceProvider();
        await Store.MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task TellDueAsync_OneStoryCannotBeTold_TellsTheOthers()
    {
        var tracker = new StoryTracker(new TrackerSettings());
        foreach (var number in new[] { 1, 2 })
        {
            var story = Samples.Story(number, "A", "B") with { Told = null, DueUtc = Samples.Now.AddMinutes(number) };
            await Store.TransactAsync(session => session.Stories.SaveAsync(tracker.WriteOf(story, former: null), Token), Token);
        }

        var scheduler = new StoryScheduler(
            new FailsOnce(Store), gate: null!, tracker, new FakeTimeProvider(Samples.Now.AddHours(1)), NullLogger<StoryScheduler>.Instance);
        await scheduler.TellDueAsync(Token);

        var due = await Store.ReadAsync(session => session.Stories.DueAsync(Samples.Now.AddHours(1), 9, Token), Token);
        due.ShouldBe([Samples.Id("story", 1)]);
        await scheduler.TellDueAsync(Token);
        (await Store.ReadAsync(session => session.Stories.DueAsync(Samples.Now.AddHours(1), 9, Token), Token)).ShouldBeEmpty();
    }

    private sealed class FailsOnce(IStore inner) : IStore
    {
        private bool _failed;

        public Task<T> TransactAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken cancellationToken)
        {
            if (_failed) return inner.TransactAsync(work, cancellationToken);
            _failed = true;
            throw new InvalidOperationException("a story that cannot be read");
        }

        public Task<T> ReadAsync<T>(Func<StoreSession, Task<T>> read, CancellationToken cancellationToken) => inner.ReadAsync(read, cancellationToken);

        public Task MigrateAsync(CancellationToken cancellationToken) => inner.MigrateAsync(cancellationToken);

        public Task<bool> IsMigratedAsync(CancellationToken cancellationToken) => inner.IsMigratedAsync(cancellationToken);

        public Task PingAsync(CancellationToken cancellationToken) => inner.PingAsync(cancellationToken);
    }
}
