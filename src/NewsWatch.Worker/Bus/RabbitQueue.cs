using MassTransit;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Bus;

/// <summary>The arguments of every queue on RabbitMQ. An existing queue cannot change them, so they stand in one place.</summary>
internal static class RabbitQueue
{
    public const string DeadLetterExchange = "newswatch-dead-letter";

    public const string DeadLetters = "dead-letter";

    /// <summary>RabbitMQ 4 has this limit by default and 3.x has none; said aloud, both do the same.</summary>
    private const int DeliveryLimit = 20;

    public static void Configure(IRabbitMqReceiveEndpointConfigurator endpoint, BusOptions options)
    {
        endpoint.PrefetchCount = options.Prefetch;
        endpoint.SetQuorumQueue();
        endpoint.SetQueueArgument("x-delivery-limit", DeliveryLimit);

        // A message that crashed its consumer too often is moved with a confirm, not dropped on the way.
        endpoint.SetQueueArgument("x-dead-letter-strategy", "at-least-once");
        endpoint.SetQueueArgument("x-overflow", "reject-publish");
        endpoint.BindDeadLetterQueue(DeadLetterExchange, DeadLetters, queue => queue.SetQueueArgument("x-queue-type", "quorum"));
    }
}
