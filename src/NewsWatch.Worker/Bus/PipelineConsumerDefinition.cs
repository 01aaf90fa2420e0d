using MassTransit;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Bus;

/// <summary>What all queues of the pipeline have in common: durability, bounds, retries and where failed messages end.</summary>
internal abstract class PipelineConsumerDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    private readonly BusOptions _options;

    protected PipelineConsumerDefinition(string queue, BusOptions options)
    {
        _options = options;
        EndpointName = queue;
        ConcurrentMessageLimit = options.Concurrency;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<TConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        if (endpointConfigurator is IRabbitMqReceiveEndpointConfigurator rabbit) RabbitQueue.Configure(rabbit, _options);
        endpointConfigurator.ConfigureError(pipe => pipe.UseFilter(context.GetRequiredService<DeadLetterFilter>()));
        EndpointRetries.Configure(endpointConfigurator);
    }
}
