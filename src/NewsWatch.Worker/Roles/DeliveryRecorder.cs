using NewsWatch.Contracts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Roles;

/// <summary>Writes what attempts have shown: the log, the deliveries' states, and the health of destinations.</summary>
internal sealed class DeliveryRecorder(DeliveryPolicy policy)
{
    public async Task<IReadOnlyList<RecordedAlert>> RecordAsync(StoreSession session, IReadOnlyList<SentAlert> sent)
    {
        List<RecordedAlert> recorded = [];
        List<Guid> working = [];

        // In one order everywhere, so that two processes never wait for each other.
        foreach (var one in sent.OrderBy(one => DestinationOf(one)))
        {
            var verdict = policy.Decide(one.Message.Delivery, one.Attempt.Result, one.EndedUtc);
            var counts = await session.Deliveries.CompleteAsync(one.Attempt, verdict, CancellationToken.None);
            if (counts) Publish(session, one, verdict);
            if (one.Attempt.Result.Outcome == SendOutcome.Success) working.Add(DestinationOf(one));
            var disabled = one.Attempt.Result.Outcome == SendOutcome.Success ? null : await RecordFailureAsync(session, one);
            recorded.Add(new RecordedAlert(one, counts ? verdict : null, disabled));
        }

        if (working.Count > 0) await session.Destinations.RecordSuccessAsync([.. working.Distinct()], CancellationToken.None);
        return recorded;
    }

    private static Guid DestinationOf(SentAlert sent) => DestinationIdentity.ForHealth(sent.Message.Delivery.Destination);

    /// <summary>The destination's health where this failure was the last straw.</summary>
    private static async Task<DestinationHealth?> RecordFailureAsync(StoreSession session, SentAlert sent)
    {
        if (sent.Attempt.Result.IsOurs) return null;
        var id = DestinationOf(sent);
        var before = await session.Destinations.HoldAsync(id, CancellationToken.None) ?? new DestinationHealth { Id = id };
        var after = DestinationPolicy.AfterFailure(before, sent.Attempt.Result, sent.EndedUtc);
        await session.Destinations.SaveAsync(after, CancellationToken.None);
        return before.DisabledUtc is null && after.DisabledUtc is not null ? after : null;
    }

    private static void Publish(StoreSession session, SentAlert sent, DeliveryVerdict verdict)
    {
        if (verdict.State == DeliveryState.Delivered) session.Publish(Delivered(sent.Message, sent.EndedUtc), sent.EndedUtc);
        else session.Publish(Failed(sent.Message, sent.Attempt, verdict), sent.EndedUtc);
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
}
