using NewsWatch.Delivery;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Health;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Telemetry;
using Serilog;

namespace NewsWatch.Worker.Roles;

/// <summary>Puts the roles of one process together.</summary>
internal static class NewsWatchHost
{
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>The additions come last, so that the demo and tests can bring a clock of their own.</summary>
    public static WebApplication Build(NewsWatchOptions options, Action<IServiceCollection>? additions = null)
    {
        var roles = RoleRegistry.Parse(options.Roles);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Web.Url);
        builder.Services.AddSerilog(LogSetup.Create(options.Log), dispose: true);
        builder.Services.Configure<HostOptions>(host =>
        {
            // Health answers while the bus still waits for its broker.
            host.ServicesStartConcurrently = true;
            host.ShutdownTimeout = ShutdownTime;
        });
        AddPipeline(builder.Services, options, roles);
        additions?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapPrometheusScrapingEndpoint();
        app.MapPipelineHealth();
        foreach (var role in roles) role.Map(app);
        return app;
    }

    /// <summary>Starts what was built; where one part cannot start, the others end in good order.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            // The services that did start must have ended before the container takes the store from under them.
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static void AddPipeline(IServiceCollection services, NewsWatchOptions options, IReadOnlyList<Role> roles)
    {
        services.AddConfiguredStore(options);
        services.AddConfiguredNetwork(options.Network);
        services.AddSingleton<IHostPauses, StoredPauses>();
        services.AddSingleton(options.Bus).AddSingleton(options.Poller);
        services.AddDelivery(ChannelSettings.From(options));
        services.AddSubscriptions(options);
        services.AddSingleton<StoreGate>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreGate>());
        services.AddSingleton<MessageTransaction>();
        services.AddSingleton<RelayConditions>();
        services.AddSingleton<MessageSender>();
        services.AddSingleton<UnreadableMessages>();
        services.AddSingleton<OutboxPublisher>();
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<OutboxPruning>();
        services.AddPipelineBus(options, roles);
        services.AddPipelineHealth();
        services.AddPipelineTelemetry(options);
        foreach (var role in roles) role.AddServices(services, options);
    }
}
