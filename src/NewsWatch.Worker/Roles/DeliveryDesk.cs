using System.Diagnostics;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>The three steps of an attempt. Only the middle one leaves the process, and it holds no transaction.</summary>
internal sealed class DeliveryDesk(IStore store, AlertSender sender, DeliveryRecorder recorder, DeliveryReport report)
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
                foreach (var one in recorded) report.Recorded(one);
                return;
            }
            catch (StoreUnavailableException e)
            {
                report.ResultsWait(sent.Count, e.Message);
                await sender.PauseAsync(PauseWithoutStore);
            }
        }
    }
}
