using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage;

/// <summary>Writers that wait for SQLite share a transaction; none of them may notice.</summary>
public sealed class SqliteShiftTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newswatch-shift-").FullName;
    private readonly TaskCompletionSource _firstIsIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstMayGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServiceProvider? _services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IStore Store => _services!.GetRequiredService<IStore>();

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection()
            .AddStorage(new StoreSettings(StoreProvider.Sqlite, $"Data Source={_folder}/news.db"))
            .BuildServiceProvider();
        await Store.MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Transact_OthersWait_TheyEndTogether()
    {
        var first = await FirstAsync();
        var wasDone = true;
        var second = Store.TransactAsync(
            async session =>
            {
                wasDone = first.IsCompleted;
                return await DeclareAsync(session, "b");
            },
            Token);

        _firstMayGo.SetResult();
        await Task.WhenAll(first, second);

        wasDone.ShouldBeFalse();
        (await FeedsAsync()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Transact_OneOfSeveralFails_OnlyItsWorkIsUndone()
    {
        var first = await FirstAsync();
        var second = Store.TransactAsync(session => FailAsync(session, "b"), Token);
        var third = Store.TransactAsync(session => DeclareAsync(session, "c"), Token);

        _firstMayGo.SetResult();

        (await Should.ThrowAsync<InvalidOperationException>(() => second)).Message.ShouldBe("b fails");
        await Task.WhenAll(first, third);
        (await FeedsAsync()).ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Transact_TheLastFails_TheOthersStand()
    {
        var first = await FirstAsync();
        var second = Store.TransactAsync(session => FailAsync(session, "b"), Token);

        _firstMayGo.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => second);
        await first;
        (await FeedsAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Transact_TheFirstFails_TheOthersBeginAnew()
    {
        var first = Store.TransactAsync(session => FailAsync(session, "a", _firstIsIn, _firstMayGo.Task), Token);
        await _firstIsIn.Task;
        var second = Store.TransactAsync(session => DeclareAsync(session, "b"), Token);

        _firstMayGo.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => first);
        await second;
        (await FeedsAsync()).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Transact_AWaiterGivesUp_NobodyWaitsForIt()
    {
        using var impatience = new CancellationTokenSource();
        var first = await FirstAsync();
        var second = Store.TransactAsync(session => DeclareAsync(session, "b"), impatience.Token);
        var third = Store.TransactAsync(session => DeclareAsync(session, "c"), Token);

        await impatience.CancelAsync();
        _firstMayGo.SetResult();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        await Task.WhenAll(first, third);
        (await FeedsAsync()).ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Transact_AnotherLosesTheWholeTransaction_TheWorkIsDoneAgain()
    {
        var first = await FirstAsync();
        var isLost = false;
        var second = Store.TransactAsync(
            async session =>
            {
                // As SQLite does by itself on a full disk.
                if (!isLost) await session.Context.Database.ExecuteSqlRawAsync("ROLLBACK", Token);
                isLost = true;
                return await FailAsync(session, "b");
            },
            Token);
        var third = Store.TransactAsync(session => DeclareAsync(session, "c"), Token);

        _firstMayGo.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => second);
        await Task.WhenAll(first, third);
        (await FeedsAsync()).ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Transact_ManyAtOnce_AllStandOnce()
    {
        var names = Enumerable.Range(0, 100).Select(number => $"feed{number:000}").ToList();

        await Task.WhenAll(names.Select(name => Store.TransactAsync(session => DeclareAsync(session, name), Token)));

        (await FeedsAsync()).ShouldBe(names);
    }

    /// <summary>A writer that is in its work when this returns, and stays there until it may go.</summary>
    private async Task<Task> FirstAsync()
    {
        var first = Store.TransactAsync(
            async session =>
            {
                _firstIsIn.TrySetResult();
                await _firstMayGo.Task;
                return await DeclareAsync(session, "a");
            },
            Token);
        await _firstIsIn.Task;
        return first;
    }

    private static async Task<bool> FailAsync(StoreSession session, string name, TaskCompletionSource? isIn = null, Task? mayGo = null)
    {
        await DeclareAsync(session, name);
        isIn?.TrySetResult();
        if (mayGo is not null) await mayGo;
        throw new InvalidOperationException($"{name} fails");
    }

    private static async Task<bool> DeclareAsync(StoreSession session, string name)
    {
        await session.Feeds.DeclareAsync([Samples.Feed($"https://{name}/")], Token);
        return true;
    }

    private async Task<IReadOnlyList<string>> FeedsAsync() => await Store.ReadAsync(
        async session =>
        {
            var urls = await session.Context.Feeds.OrderBy(feed => feed.Url).Select(feed => feed.Url).ToListAsync(Token);
            return (IReadOnlyList<string>)[.. urls.Select(url => new Uri(url).Host)];
        },
        Token);
}
