using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Secrets;

namespace NewsWatch.Worker.Roles;

/// <summary>The store by the options, for the host and for commands that touch nothing else.</summary>
internal static class StoreServices
{
    /// <summary>A container of its own, for commands.</summary>
    public static ServiceProvider For(NewsWatchOptions options)
    {
        if (options.Store.Provider == Options.StoreProvider.Sqlite) Directory.CreateDirectory(options.Data.Folder);
        return new ServiceCollection().AddLogging().AddConfiguredStore(options).BuildServiceProvider();
    }

    public static IServiceCollection AddConfiguredStore(this IServiceCollection services, NewsWatchOptions options) => services
        .AddSingleton(TimeProvider.System)
        .AddStorage(new StoreSettings(ProviderOf(options.Store), options.Store.Connection!) { Sealer = new TextSealer(new MasterKeys(options)) });

    private static Storage.StoreProvider ProviderOf(StoreOptions store) => store.Provider switch
    {
        Options.StoreProvider.Postgresql => Storage.StoreProvider.PostgreSql,
        _ => Storage.StoreProvider.Sqlite,
    };
}
