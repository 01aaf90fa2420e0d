using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Consumers;

internal sealed class DeliverAlertConsumerDefinition(BusOptions options)
    : PipelineConsumerDefinition<DeliverAlertConsumer>(DeliverAlertConsumer.Queue, options);
