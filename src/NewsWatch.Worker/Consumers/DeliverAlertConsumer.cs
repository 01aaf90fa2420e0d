using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Consumers;

/// <summary>
/// Attempts a delivery: claim, commit, send, write the outcome. A crash between send and outcome leaves a claim that ends,
/// after which the delivery is attempted again under the same identity.
/// </summary>
internal sealed partial class DeliverAlertConsumer(
    MessageTransaction transaction,
    DeliveryDesk desk,
    ILogger<DeliverAlertConsumer> logger) : IConsumer<DeliverAlert>
{
    public const string Queue = "deliver-alert";

    public async Task Consume(ConsumeContext<DeliverAlert> context)
    {
        var (deliveryId, attempt) = (context.Message.DeliveryId, context.Message.Attempt);
        var message = await desk.ClaimAsync(deliveryId, attempt, context.CancellationToken);
        if (message is null)
        {
            LogNotClaimed(deliveryId, attempt);
            await transaction.RunAsync(context, Queue, _ => Task.CompletedTask);
            return;
        }

        // What is under way is finished at a shutdown; the send has its own time limit.
        var result = await desk.SendAsync(message, CancellationToken.None);
        await desk.RecordAsync(message, result, MessageTransaction.IdOf(context));
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Delivery {DeliveryId} attempt {Attempt} is not to be made: another holds it or it has gone on")]
    private partial void LogNotClaimed(Guid deliveryId, int attempt);
}
