using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Consumers;

internal sealed class TrackStoryConsumerDefinition(BusOptions options)
    : PipelineConsumerDefinition<TrackStoryConsumer>(TrackStoryConsumer.Queue, options);
