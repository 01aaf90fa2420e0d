using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

/// <summary>What every database must do alike. Each test has an empty database of its own.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private ServiceProvider? _services;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static DateTimeOffset Now { get; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    protected FakeTimeProvider Clock { get; } = new(Now);

    protected IStore Store => _services!.GetRequiredService<IStore>();

    protected IOutboxRelayStore Relay => _services!.GetRequiredService<IOutboxRelayStore>();

    protected IJourneys Journeys => _services!.GetRequiredService<IJourneys>();

    protected OutboxSignal Signal => _services!.GetRequiredService<OutboxSignal>();

    public async ValueTask InitializeAsync()
    {
        _services = Open(await CreateDatabaseAsync());
        await Store.MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<StoreSettings> CreateDatabaseAsync();

    protected abstract Task DropDatabaseAsync();

    protected ServiceProvider Open(StoreSettings settings) =>
        new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddStorage(settings).BuildServiceProvider();

    protected async Task StoreAsync(params NewsWatch.Core.Articles.Article[] articles) => await Store.TransactAsync(
        async session =>
        {
            await session.Feeds.DeclareAsync([Samples.Feed("https://a.test/feed")], Token);
            await session.Articles.StoreAsync(articles, Token);
        },
        Token);
}
