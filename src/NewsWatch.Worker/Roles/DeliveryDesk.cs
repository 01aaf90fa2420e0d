using System.Diagnostics;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>The three steps of an attempt. Only the middle one leaves the process, and it holds no transaction.</summary>
internal sealed class DeliveryDesk(IStore store, DeliveryStanding standing, AlertSender sender, DeliveryResults results)
{
    /// <summary>No channel tells more alerts than this in one message.</summary>
    private const int MostInOneMessage = 50;

    /// <summary>So often in one go it is looked past what is held back, which takes no places of what can be sent.</summary>
    private const int MostLooks = 10;

    /// <summary>What is to be sent now, held until a crashed send would have ended.</summary>
    public async Task<IReadOnlyList<AlertMessage>> ClaimAsync(int max, CancellationToken cancellationToken)
    {
        List<AlertMessage> messages = [];
        for (var look = 0; look < MostLooks && messages.Count < max; look++)
        {
            var (claimed, found) = await ClaimOnceAsync(sender.Claim(max - messages.Count), cancellationToken);
            messages.AddRange(found);
            if (found.Count == claimed) break;
        }

        return messages;
    }

    /// <summary>Destinations that stand in the configuration have no owner who saves them: what waits follows them when the program starts.</summary>
    public Task FollowDeclaredAsync(CancellationToken cancellationToken) => store.TransactAsync(
        session => standing.FollowDeclaredAsync(session, cancellationToken), cancellationToken);

    private async Task<Claimed> ClaimOnceAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            return await store.TransactAsync(
                async session => await PrepareAsync(session, await session.Deliveries.ClaimDueAsync(claim, cancellationToken), cancellationToken), cancellationToken);
        }
        catch (Exception e) when (IsOfOneDelivery(e))
        {
            await standing.ForgetAsync();
            return await ClaimOneByOneAsync(claim, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            await standing.ForgetAsync();
            throw;
        }
    }

    /// <summary>One that cannot be read, such as one of a newer version or sealed with a key that is gone, must not keep the others.</summary>
    private async Task<Claimed> ClaimOneByOneAsync(DeliveryClaim claim, CancellationToken cancellationToken)
    {
        var ids = await store.TransactAsync(session => session.Deliveries.ListDueAsync(claim, cancellationToken), cancellationToken);
        List<AlertMessage> messages = [];
        foreach (var id in ids)
        {
            try
            {
                var one = await store.TransactAsync(
                    async session => await PrepareAsync(session, await session.Deliveries.ClaimAsync(id, claim, cancellationToken), cancellationToken), cancellationToken);
                messages.AddRange(one.Messages);
            }
            catch (Exception e) when (IsOfOneDelivery(e))
            {
                await store.TransactAsync(session => standing.PutAsideAsync(session, id, e, cancellationToken), cancellationToken);
            }
        }

        return new Claimed(ids.Count, messages);
    }

    private static bool IsOfOneDelivery(Exception exception) =>
        exception is not (OperationCanceledException or StoreUnavailableException { IsTransient: true });

    private async Task<Claimed> PrepareAsync(
        StoreSession session, IReadOnlyList<Core.Deliveries.Delivery> claimed, CancellationToken cancellationToken)
    {
        var deliveries = await standing.SelectAsync(session, claimed, cancellationToken);
        if (deliveries.Count == 0) return new Claimed(claimed.Count, []);
        List<Guid> digestIds = [.. deliveries.Where(delivery => delivery.IsDigest).Select(delivery => delivery.Id)];
        var tried = digestIds.Count == 0 ? new HashSet<Guid>() : await session.Deliveries.TriedAsync(digestIds, cancellationToken);
        var whole = await session.Deliveries.DigestsAsync([.. digestIds.Where(tried.Contains)], cancellationToken);
        var begun = await session.Deliveries.DigestsAsync([.. digestIds.Where(id => !tried.Contains(id))], cancellationToken, MostInOneMessage + 1);
        var told = deliveries.ToDictionary(delivery => delivery.Id, delivery => whole[delivery.Id].Concat(begun[delivery.Id]).DefaultIfEmpty(delivery.AlertId).ToList());
        var alerts = await session.Alerts.FindAsync([.. told.Values.SelectMany(ids => ids).Distinct()], cancellationToken);
        List<AlertMessage> messages = [];
        foreach (var delivery in deliveries)
        {
            var message = MessageOf(delivery, told[delivery.Id], alerts);
            messages.Add(begun.Contains(delivery.Id) ? await SplitAsync(session, message, cancellationToken) : message);
        }

        return new Claimed(claimed.Count, messages);
    }

    private static AlertMessage MessageOf(Core.Deliveries.Delivery delivery, List<Guid> told, IReadOnlyDictionary<Guid, Alert> alerts) =>
        new(delivery, alerts[told[0]]) { More = [.. told.Skip(1).Select(id => new LinkedAlert(alerts[id], null))] };

    /// <summary>
    /// Leaves in a digest what one message of its channel tells; the rest is a digest of its own, which is claimed and split in its turn.
    /// Only before the first attempt: from then on the identity stands for what was told.
    /// </summary>
    private async Task<AlertMessage> SplitAsync(StoreSession session, AlertMessage message, CancellationToken cancellationToken)
    {
        if (message.More.Count == 0) return message;
        var most = message with { More = [.. message.More.Take(MostInOneMessage - 1)] };
        var more = Math.Clamp(await sender.HoldsAsync(most, cancellationToken), 1, MostInOneMessage) - 1;
        if (more >= message.More.Count) return message;
        var kept = message with { More = [.. message.More.Take(more)] };
        await session.Routing.SplitAsync(
            message.Delivery, [kept.Alert.Id, .. kept.More.Select(linked => linked.Alert.Id)], message.More[more].Alert.Id, cancellationToken);
        return kept;
    }

    /// <summary>What is under way is finished at a shutdown; the send has its own time limit.</summary>
    public async Task<SentAlert> SendAsync(AlertMessage message)
    {
        using var activity = PipelineTracing.Source.StartActivity("deliver alert", ActivityKind.Internal, message.Delivery.TraceParent);
        return new SentAlert(message, await sender.SendAsync(message, CancellationToken.None));
    }

    public Task RecordAsync(IReadOnlyList<SentAlert> sent) => results.RecordAsync(sent);

    /// <summary>How many were taken, and those of them that are to be sent.</summary>
    private sealed record Claimed(int Count, IReadOnlyList<AlertMessage> Messages);
}
