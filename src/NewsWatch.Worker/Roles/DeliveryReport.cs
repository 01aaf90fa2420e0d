using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>Tells of deliveries whoever watches: the log, the metrics, and the owner of a destination that was disabled.</summary>
internal sealed partial class DeliveryReport(OwnerNotice owners, ILogger<DeliveryReport> logger)
{
    public void Recorded(RecordedAlert recorded)
    {
        var (message, attempt) = recorded.Sent;
        var destination = message.Delivery.Destination;
        if (recorded.Verdict is { } verdict)
        {
            PipelineMetrics.Attempted(message, attempt, verdict, recorded.Sent.EndedUtc);
            LogAttempt(attempt.DeliveryId, destination.Channel, verdict.State, $"{attempt.Result.Reason} {attempt.Result.Detail}".TrimEnd());
        }
        else
        {
            LogClaimLost(attempt.DeliveryId, attempt.Attempt);
        }

        // It is one more send, which no result waits for.
        if (recorded.Disabled is { } health) _ = TellOwnerAsync(message.Delivery.SubscriptionId, recorded, health);
    }

    public void NotRecorded(DeliveryAttempt attempt, Exception exception) => LogNotRecorded(attempt.DeliveryId, attempt.Attempt, exception);

    public void ResultsWait(int deliveries, string reason) => LogResultsWait(deliveries, reason);

    private async Task TellOwnerAsync(string subscriptionId, RecordedAlert recorded, DestinationHealth health)
    {
        try
        {
            await owners.TellAllAsync(subscriptionId, recorded.Sent.Message.Delivery.Destination, health);
        }
        catch (StoreUnavailableException e)
        {
            LogOwnerUnknown(health.Id, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The results of {Deliveries} deliveries wait for the store: {Reason}")]
    private partial void LogResultsWait(int deliveries, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {DeliveryId} attempt {Attempt} took longer than its claim, and another attempt has taken over; or its subscription was removed")]
    private partial void LogClaimLost(Guid deliveryId, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The result of delivery {DeliveryId} attempt {Attempt} could not be written; it is tried again when its claim ends")]
    private partial void LogNotRecorded(Guid deliveryId, int attempt, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} by {Channel} is {State}: {Reason}")]
    private partial void LogAttempt(Guid deliveryId, string channel, DeliveryState state, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Destination {DestinationId} is disabled, and its owner was not told: {Reason}")]
    private partial void LogOwnerUnknown(Guid destinationId, string reason);
}
