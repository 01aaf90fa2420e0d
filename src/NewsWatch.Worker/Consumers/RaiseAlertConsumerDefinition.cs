using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Consumers;

internal sealed class RaiseAlertConsumerDefinition(BusOptions options)
    : PipelineConsumerDefinition<RaiseAlertConsumer>(RaiseAlertConsumer.Queue, options);
