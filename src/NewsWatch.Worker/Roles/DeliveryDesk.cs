using NewsWatch.Contracts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>The three steps of one attempt. Only the middle one leaves the process, and it holds no transaction.</summary>
internal sealed partial class DeliveryDesk(IStore store, AlertSender sender, DeliveryPolicy policy, ILogger<DeliveryDesk> logger)
{
    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromMilliseconds(200);

    /// <summary>Null where the attempt is not to be made.</summary>
    public Task<AlertMessage?> ClaimAsync(Guid deliveryId, int attempt, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            if (!await session.Deliveries.TryClaimAsync(deliveryId, attempt, sender.ClaimEnd(), cancellationToken)) return null;
            var delivery = await session.Deliveries.FindAsync(deliveryId, cancellationToken)
                ?? throw new InvalidOperationException($"Delivery {deliveryId} is not in the store.");
            var alert = await session.Alerts.FindAsync(delivery.AlertId, cancellationToken)
                ?? throw new InvalidOperationException($"Alert {delivery.AlertId} is not in the store.");
            return new AlertMessage(delivery, alert);
        },
        cancellationToken);

    public Task<DeliveryAttempt> SendAsync(AlertMessage message, CancellationToken cancellationToken) =>
        sender.SendAsync(message, cancellationToken);

    /// <summary>
    /// Writes the result whatever became of the command meanwhile: the broker may have handed it out again during the send,
    /// and a store that is away comes back. A result that is lost is an alert that is sent twice.
    /// </summary>
    public async Task RecordAsync(AlertMessage message, DeliveryAttempt attempt, Guid commandId)
    {
        var verdict = policy.Decide(message.Delivery, attempt.Result, EndOf(attempt));
        while (true)
        {
            try
            {
                var counts = await store.TransactAsync(session => RecordAsync(session, message, attempt, (verdict, commandId)), CancellationToken.None);
                if (counts) Report(message, attempt, verdict);
                else LogClaimLost(attempt.DeliveryId, attempt.Attempt);
                return;
            }
            catch (StoreUnavailableException e)
            {
                LogResultWaits(attempt.DeliveryId, e.Message);
                await sender.PauseAsync(PauseWithoutStore);
            }
        }
    }

    /// <summary>False where the delivery has gone on without this attempt.</summary>
    private static async Task<bool> RecordAsync(
        StoreSession session, AlertMessage message, DeliveryAttempt attempt, (DeliveryVerdict Verdict, Guid CommandId) outcome)
    {
        await session.Inbox.TryRecordAsync(outcome.CommandId, DeliverAlertConsumer.Queue, CancellationToken.None);
        if (!await session.Deliveries.CompleteAsync(attempt, outcome.Verdict, CancellationToken.None)) return false;
        var now = EndOf(attempt);
        if (outcome.Verdict.State == DeliveryState.Delivered) session.Publish(Delivered(message, now), now);
        else session.Publish(Failed(message, attempt, outcome.Verdict), now);
        return true;
    }

    private static DateTimeOffset EndOf(DeliveryAttempt attempt) => attempt.StartedUtc + attempt.Duration;

    private void Report(AlertMessage message, DeliveryAttempt attempt, DeliveryVerdict verdict)
    {
        var result = attempt.Result;
        PipelineMetrics.Attempted(message, attempt, verdict, EndOf(attempt));
        LogAttempt(attempt.DeliveryId, message.Delivery.Destination.Channel, verdict.State, $"{result.Reason} {result.Detail}".TrimEnd());
    }

    private static AlertDelivered Delivered(AlertMessage message, DateTimeOffset now) => new()
    {
        DeliveryId = message.Delivery.Id,
        AlertId = message.Alert.Id,
        SubscriptionId = message.Alert.SubscriptionId,
        Channel = message.Delivery.Destination.Channel,
        Attempt = message.Delivery.Attempt,
        DeliveredUtc = now,
    };

    private static AlertDeliveryFailed Failed(AlertMessage message, DeliveryAttempt attempt, DeliveryVerdict verdict) => new()
    {
        DeliveryId = message.Delivery.Id,
        AlertId = message.Alert.Id,
        SubscriptionId = message.Alert.SubscriptionId,
        Channel = message.Delivery.Destination.Channel,
        Attempt = message.Delivery.Attempt,
        Reason = attempt.Result.Reason,
        NextAttemptUtc = verdict.State == DeliveryState.Waiting ? verdict.DueUtc : null,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The result of delivery {DeliveryId} waits for the store: {Reason}")]
    private partial void LogResultWaits(Guid deliveryId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {DeliveryId} attempt {Attempt} took longer than its claim; another attempt has taken over")]
    private partial void LogClaimLost(Guid deliveryId, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} by {Channel} is {State}: {Reason}")]
    private partial void LogAttempt(Guid deliveryId, string channel, DeliveryState state, string reason);
}
