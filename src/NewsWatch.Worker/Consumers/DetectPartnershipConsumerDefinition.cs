using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Consumers;

internal sealed class DetectPartnershipConsumerDefinition(BusOptions options)
    : PipelineConsumerDefinition<DetectPartnershipConsumer>(DetectPartnershipConsumer.Queue, options);
