using System.Diagnostics;
using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>The three steps of an attempt. Only the middle one leaves the process, and it holds no transaction.</summary>
internal sealed class DeliveryDesk(IStore store, DeliveryStanding standing, AlertSender sender, DeliveryResults results)
{
    /// <summary>What is to be sent now, held until a crashed send would have ended.</summary>
    public Task<IReadOnlyList<AlertMessage>> ClaimAsync(int max, CancellationToken cancellationToken) =>
        store.TransactAsync<IReadOnlyList<AlertMessage>>(
            async session =>
            {
                var claimed = await session.Deliveries.ClaimDueAsync(sender.Claim(max), cancellationToken);
                var deliveries = await standing.SelectAsync(session, claimed, cancellationToken);
                if (deliveries.Count == 0) return [];
                var digests = deliveries.Any(delivery => delivery.IsDigest)
                    ? await session.Deliveries.DigestsAsync([.. deliveries.Where(delivery => delivery.IsDigest).Select(delivery => delivery.Id)], cancellationToken)
                    : Array.Empty<(Guid Digest, Guid Alert)>().ToLookup(entry => entry.Digest, entry => entry.Alert);
                Guid[] alertIds = [.. deliveries.Select(delivery => delivery.AlertId).Concat(digests.SelectMany(digest => digest)).Distinct()];
                var alerts = await session.Alerts.FindAsync(alertIds, cancellationToken);
                List<AlertMessage> messages = [];
                foreach (var delivery in deliveries)
                    messages.Add(await SplitAsync(session, MessageOf(delivery, digests[delivery.Id], alerts), cancellationToken));
                return messages;
            },
            cancellationToken);

    /// <summary>A digest's first alert gives the message its date, the others follow in the order in which they were raised.</summary>
    private static AlertMessage MessageOf(Core.Deliveries.Delivery delivery, IEnumerable<Guid> digest, IReadOnlyDictionary<Guid, Alert> alerts)
    {
        var told = digest.DefaultIfEmpty(delivery.AlertId).Select(id => alerts[id]).ToList();
        return new AlertMessage(delivery, told[0]) { More = [.. told.Skip(1).Select(alert => new LinkedAlert(alert, null))] };
    }

    /// <summary>
    /// Leaves in a digest what one message of its channel tells; the rest is a digest of its own, which is claimed and split in its turn.
    /// Only before the first attempt: from then on the identity stands for what was told.
    /// </summary>
    private async Task<AlertMessage> SplitAsync(StoreSession session, AlertMessage message, CancellationToken cancellationToken)
    {
        if (message is not { Delivery.Attempt: 1, More.Count: > 0 }) return message;
        var more = Math.Max(1, await sender.HoldsAsync(message, cancellationToken)) - 1;
        if (more >= message.More.Count) return message;
        await session.Routing.SplitAsync(message.Delivery, [.. message.More.Skip(more).Select(linked => linked.Alert.Id)], cancellationToken);
        return message with { More = [.. message.More.Take(more)] };
    }

    /// <summary>What is under way is finished at a shutdown; the send has its own time limit.</summary>
    public async Task<SentAlert> SendAsync(AlertMessage message)
    {
        using var activity = PipelineTracing.Source.StartActivity("deliver alert", ActivityKind.Internal, message.Delivery.TraceParent);
        return new SentAlert(message, await sender.SendAsync(message, CancellationToken.None));
    }

    public Task RecordAsync(IReadOnlyList<SentAlert> sent) => results.RecordAsync(sent);
}
