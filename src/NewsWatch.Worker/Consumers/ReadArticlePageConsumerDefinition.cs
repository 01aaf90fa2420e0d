using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Consumers;

internal sealed class ReadArticlePageConsumerDefinition(BusOptions options)
    : PipelineConsumerDefinition<ReadArticlePageConsumer>(ReadArticlePageConsumer.Queue, options);
