using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class StoredPausesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-pauses-");
    private readonly ServiceProvider _services;

    public StoredPausesTests() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={_folder.FullName}/news.db"))
        .BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync() => await Store.MigrateAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task FindAsync_AnotherProcessMetAPause_KnowsItWithinTwoSecondsAndUntilItEnds()
    {
        using var poller = new StoredPauses(Store, _clock);
        using var detector = new StoredPauses(Store, _clock);
        (await poller.FindAsync("a.test", Token)).ShouldBeNull();

        await detector.PauseAsync(Pause("a.test", minutes: 5), Token);
        _clock.Advance(TimeSpan.FromSeconds(2));

        (await poller.FindAsync("a.test", Token)).ShouldBe(Pause("a.test", minutes: 5));
        (await poller.FindAsync("b.test", Token)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromMinutes(5));
        (await poller.FindAsync("a.test", Token)).ShouldBeNull();
    }

    [Fact(Timeout = 30_000)]
    public async Task FindAsync_FirstLookIsUnderWay_WaitsForIt()
    {
        using var before = new StoredPauses(Store, _clock);
        await before.PauseAsync(Pause("a.test", minutes: 5), Token);
        var answer = new TaskCompletionSource();
        using var restarted = new StoredPauses(new StoreThatMayBeAway(Store) { AnswersAfter = answer.Task }, _clock);

        var first = restarted.FindAsync("b.test", Token).AsTask();
        var second = restarted.FindAsync("a.test", Token).AsTask();
        second.IsCompleted.ShouldBeFalse();
        answer.SetResult();

        (await first).ShouldBeNull();
        (await second).ShouldBe(Pause("a.test", minutes: 5));
    }

    [Fact(Timeout = 30_000)]
    public async Task PauseAsync_WhileALookIsUnderWay_HoldsAfterIt()
    {
        var answer = new TaskCompletionSource();
        using var pauses = new StoredPauses(new StoreThatMayBeAway(Store) { AnswersAfter = answer.Task }, _clock);

        var look = pauses.FindAsync("b.test", Token).AsTask();
        var pause = pauses.PauseAsync(Pause("a.test", minutes: 5), Token);
        answer.SetResult();
        await Task.WhenAll(look, pause);

        (await pauses.FindAsync("a.test", Token)).ShouldBe(Pause("a.test", minutes: 5));
    }

    [Fact]
    public async Task PauseAsync_LongerAndShorter_TheLongerOneHoldsAtOnce()
    {
        using var pauses = new StoredPauses(Store, _clock);
        await pauses.FindAsync("a.test", Token);

        await pauses.PauseAsync(Pause("a.test", minutes: 30), Token);
        await pauses.PauseAsync(Pause("a.test", minutes: 5), Token);

        (await pauses.FindAsync("a.test", Token)).ShouldBe(Pause("a.test", minutes: 30));
    }

    [Fact]
    public async Task PauseAsync_StoreIsAway_HoldsHereAndIsSavedLater()
    {
        var store = new StoreThatMayBeAway(Store) { IsAway = true };
        using var pauses = new StoredPauses(store, _clock);

        await pauses.PauseAsync(Pause("a.test", minutes: 5), Token);
        (await pauses.FindAsync("a.test", Token)).ShouldBe(Pause("a.test", minutes: 5));

        store.IsAway = false;
        _clock.Advance(TimeSpan.FromSeconds(2));
        (await pauses.FindAsync("a.test", Token)).ShouldBe(Pause("a.test", minutes: 5));
        (await Store.ReadAsync(session => session.Feeds.ListPausesAsync(_clock.GetUtcNow(), Token), Token)).ShouldBe([Pause("a.test", minutes: 5)]);
    }

    private static HostPause Pause(string host, int minutes) =>
        new(host, new DateTimeOffset(2026, 1, 1, 0, minutes, 0, TimeSpan.Zero), "429 Too Many Requests");
}
