using System.Diagnostics;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>The three steps of an attempt. Only the middle one leaves the process, and it holds no transaction.</summary>
internal sealed partial class DeliveryDesk(IStore store, AlertSender sender, DeliveryRecorder recorder, ILogger<DeliveryDesk> logger)
{
    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromMilliseconds(200);

    /// <summary>What is to be sent now, held until a crashed send would have ended.</summary>
    public Task<IReadOnlyList<AlertMessage>> ClaimAsync(int max, CancellationToken cancellationToken) =>
        store.TransactAsync<IReadOnlyList<AlertMessage>>(
            async session =>
            {
                var deliveries = await session.Deliveries.ClaimDueAsync(sender.Claim(max), cancellationToken);
                if (deliveries.Count == 0) return [];
                var alerts = await session.Alerts.FindAsync([.. deliveries.Select(delivery => delivery.AlertId).Distinct()], cancellationToken);
                return [.. deliveries.Select(delivery => new AlertMessage(delivery, alerts[delivery.AlertId]))];
            },
            cancellationToken);

    /// <summary>What is under way is finished at a shutdown; the send has its own time limit.</summary>
    public async Task<SentAlert> SendAsync(AlertMessage message)
    {
        using var activity = PipelineTracing.Source.StartActivity("deliver alert", ActivityKind.Internal, message.Delivery.TraceParent);
        return new SentAlert(message, await sender.SendAsync(message, CancellationToken.None));
    }

    /// <summary>Writes the results; a store that is away comes back. A result that is lost is an alert that is sent twice.</summary>
    public async Task RecordAsync(IReadOnlyList<SentAlert> sent)
    {
        while (true)
        {
            try
            {
                var recorded = await store.TransactAsync(session => recorder.RecordAsync(session, sent), CancellationToken.None);
                foreach (var one in recorded) Report(one);
                return;
            }
            catch (StoreUnavailableException e)
            {
                LogResultsWait(sent.Count, e.Message);
                await sender.PauseAsync(PauseWithoutStore);
            }
        }
    }

    private void Report(RecordedAlert recorded)
    {
        var (message, attempt) = recorded.Sent;
        var channel = message.Delivery.Destination.Channel;
        if (recorded.Verdict is { } verdict)
        {
            PipelineMetrics.Attempted(message, attempt, verdict, recorded.Sent.EndedUtc);
            LogAttempt(attempt.DeliveryId, channel, verdict.State, $"{attempt.Result.Reason} {attempt.Result.Detail}".TrimEnd());
        }
        else
        {
            LogClaimLost(attempt.DeliveryId, attempt.Attempt);
        }

        if (recorded.Disabled is { } health) LogDisabled(health.Id, channel, message.Delivery.SubscriptionId, health.LastReason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The results of {Deliveries} deliveries wait for the store: {Reason}")]
    private partial void LogResultsWait(int deliveries, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {DeliveryId} attempt {Attempt} took longer than its claim; another attempt has taken over")]
    private partial void LogClaimLost(Guid deliveryId, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {DeliveryId} by {Channel} is {State}: {Reason}")]
    private partial void LogAttempt(Guid deliveryId, string channel, DeliveryState state, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Destination {DestinationId} by {Channel} of subscription {SubscriptionId} is disabled after failing ({Reason}); its alerts are kept: newswatch deliveries enable {DestinationId} --missed")]
    private partial void LogDisabled(Guid destinationId, string channel, string subscriptionId, string reason);
}
