using MassTransit;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Bus;

internal static class BusRegistration
{
    /// <summary>The bus with the queues of the given roles, in memory or on RabbitMQ.</summary>
    public static IServiceCollection AddPipelineBus(this IServiceCollection services, NewsWatchOptions options, IReadOnlyList<Role> roles)
    {
        services.AddSingleton<InFlightLimit>();
        services.AddSingleton<DeadLetterFilter>();
        services.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            host.WaitUntilStarted = true;
            host.StopTimeout = TimeSpan.FromSeconds(30);
        });
        return services.AddMassTransit(bus =>
        {
            // Nobody outside learns that this program runs.
            bus.DisableUsageTelemetry();
            foreach (var role in roles) role.AddConsumers(bus);
            if (options.Bus.Transport == BusTransport.Rabbitmq) UseRabbitMq(bus, options.Bus, topologyOnly: false);
            else UseMemory(bus);
        });
    }

    /// <summary>A bus that declares the queues of all roles and starts none.</summary>
    public static IServiceCollection AddPipelineTopology(this IServiceCollection services, NewsWatchOptions options)
    {
        services.AddConfiguredStore(options).AddSingleton(options.Bus).AddSingleton<DeadLetterFilter>();
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var role in RoleRegistry.All) role.AddConsumers(bus);
            UseRabbitMq(bus, options.Bus, topologyOnly: true);
        });
    }

    private static void UseMemory(IBusRegistrationConfigurator bus) => bus.UsingInMemory((context, memory) =>
    {
        memory.ConnectReceiveObserver(context.GetRequiredService<InFlightLimit>());
        memory.ConfigureEndpoints(context);
    });

    private static void UseRabbitMq(IBusRegistrationConfigurator bus, BusOptions options, bool topologyOnly)
    {
        bus.AddConsumer<Consumers.RecordDeadLetterConsumer>().ExcludeFromConfigureEndpoints();
        bus.UsingRabbitMq((context, rabbit) =>
        {
            rabbit.Host(new Uri(options.Url!));
            rabbit.DeployTopologyOnly = topologyOnly;
            rabbit.ConfigureEndpoints(context);
            rabbit.ReceiveEndpoint(RabbitQueue.DeadLetters, endpoint => DeadLetterEndpoint(endpoint, context));
        });
    }

    /// <summary>Where the broker puts messages that crashed their consumer too often.</summary>
    private static void DeadLetterEndpoint(IRabbitMqReceiveEndpointConfigurator endpoint, IBusRegistrationContext context)
    {
        endpoint.SetQuorumQueue();
        endpoint.ConfigureConsumeTopology = false;
        endpoint.Bind(RabbitQueue.DeadLetterExchange, exchange => exchange.ExchangeType = "fanout");
        EndpointRetries.Configure(endpoint);
        endpoint.ConfigureConsumer<Consumers.RecordDeadLetterConsumer>(context);
    }
}
