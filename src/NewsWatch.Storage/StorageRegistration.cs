using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Databases;
using NewsWatch.Storage.Messages;
using NewsWatch.Storage.Stores;

namespace NewsWatch.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// Registers <see cref="IStore"/>, <see cref="IOutboxRelayStore"/>, <see cref="OutboxSignal"/>,
    /// <see cref="DeliverySignal"/> and <see cref="IJourneys"/> as singletons. Opens nothing yet; throws <see cref="ArgumentException"/> where the
    /// connection string cannot be read.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StoreSettings settings)
    {
        var database = Open(settings);
        services.TryAddSingleton(TimeProvider.System);

        // By a factory, so that the provider closes it.
        services.AddSingleton(_ => database);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<IStore, Store>();
        services.AddSingleton<IOutboxRelayStore, OutboxRelayStore>();
        services.AddSingleton<IJourneys, Journeys>();
        return services;
    }

    private static StoreDatabase Open(StoreSettings settings) => settings.Provider switch
    {
        StoreProvider.Sqlite => new SqliteDatabase(settings),
        StoreProvider.PostgreSql => new PostgresDatabase(settings),
        _ => throw new ArgumentOutOfRangeException(
            nameof(settings), settings.Provider, $"Allowed are {string.Join(", ", Enum.GetNames<StoreProvider>())}."),
    };
}
