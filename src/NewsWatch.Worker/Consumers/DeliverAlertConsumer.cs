using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
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
    TimeProvider clock,
    ILogger<DeliverAlertConsumer> logger) : IConsumer<DeliverAlert>
{
    public const string Queue = "deliver-alert";

    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromMilliseconds(200);

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
        await RecordAsync(context, session => desk.CompleteAsync(session, message, result));
    }

    /// <summary>A result that the store does not take is kept in hand: given up, the alert would be sent a second time.</summary>
    private async Task RecordAsync(ConsumeContext context, Func<StoreSession, Task> work)
    {
        while (true)
        {
            try
            {
                await transaction.RunAsync(context, Queue, work);
                return;
            }
            catch (StoreUnavailableException e)
            {
                LogResultWaits(e.Message);
                await Task.Delay(PauseWithoutStore, clock, context.CancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The result of a delivery waits for the store: {Reason}")]
    private partial void LogResultWaits(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Delivery {DeliveryId} attempt {Attempt} is not to be made: another holds it or it has gone on")]
    private partial void LogNotClaimed(Guid deliveryId, int attempt);
}
