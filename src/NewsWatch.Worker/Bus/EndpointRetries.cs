using MassTransit;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Bus;

internal static class EndpointRetries
{
    /// <summary>Held for about eight hours at most; RabbitMQ hands an unacknowledged message to another process well before.</summary>
    private const int StoreRetries = 2_000;

    private const int OtherRetries = 3;

    public static void Configure(IReceiveEndpointConfigurator endpoint)
    {
        endpoint.UseMessageRetry(retry =>
        {
            // A store that is down is no fault of the message: it is held until the store is back.
            retry.Handle<StoreUnavailableException>();
            retry.Exponential(StoreRetries, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(0.5));
        });
        endpoint.UseMessageRetry(retry =>
        {
            retry.Ignore<StoreUnavailableException>();
            retry.Immediate(OtherRetries);
        });
    }
}
