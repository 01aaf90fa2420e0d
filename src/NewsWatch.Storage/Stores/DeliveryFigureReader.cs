using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Stores;

/// <summary>Counts what became of deliveries. The log of attempts says what happened; the times are those of the deliveries themselves.</summary>
internal sealed class DeliveryFigureReader(StoreContext context, DateTimeOffset sinceUtc)
{
    private const int MostTimed = 5_000;

    public async Task<DeliveryFigures> ReadAsync(DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        var attempts = await context.DeliveryAttempts
            .Where(attempt => attempt.StartedUtc >= sinceUtc)
            .Join(context.Deliveries, attempt => attempt.DeliveryId, delivery => delivery.Id, (attempt, delivery) => new { delivery.Channel, attempt.Outcome })
            .GroupBy(attempt => attempt.Channel)
            .Select(group => new { Channel = group.Key, Count = group.Count(), Taken = group.Count(attempt => attempt.Outcome == SendOutcome.Success) })
            .ToDictionaryAsync(group => group.Channel, StringComparer.Ordinal, cancellationToken);
        var dead = await context.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Dead && delivery.DueUtc >= sinceUtc)
            .GroupBy(delivery => delivery.Channel)
            .Select(group => new { Channel = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Channel, group => group.Count, StringComparer.Ordinal, cancellationToken);
        var times = (await TimesAsync(cancellationToken)).ToLookup(time => time.Channel, StringComparer.Ordinal);
        return new DeliveryFigures
        {
            SinceUtc = sinceUtc,
            OldestUndelivered = nowUtc - await OldestAsync(nowUtc, cancellationToken),
            Channels = [.. attempts.Keys.Union(dead.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(channel => new ChannelFigures
            {
                Channel = channel,
                Attempts = attempts.GetValueOrDefault(channel)?.Count ?? 0,
                Taken = attempts.GetValueOrDefault(channel)?.Taken ?? 0,
                Dead = dead.GetValueOrDefault(channel),
                SincePublication = LatencyFigures.Of(times[channel].Select(time => time.SincePublication)),
                SinceFetch = LatencyFigures.Of(times[channel].Select(time => time.SinceFetch).OfType<TimeSpan>()),
            })],
        };
    }

    private async Task<IEnumerable<(string Channel, TimeSpan SincePublication, TimeSpan? SinceFetch)>> TimesAsync(CancellationToken cancellationToken)
    {
        var delivered = await context.Deliveries
            .Where(delivery => delivery.State == DeliveryState.Delivered && delivery.DeliveredUtc >= sinceUtc && !delivery.IsDigest)
            .OrderByDescending(delivery => delivery.CreatedUtc).ThenByDescending(delivery => delivery.Id)
            .Take(MostTimed)
            .Join(context.Alerts, delivery => delivery.AlertId, alert => alert.Id, (delivery, alert) => new { delivery.Channel, delivery.DeliveredUtc, Alert = alert })
            .ToListAsync(cancellationToken);
        return delivered.Select(one =>
        {
            var story = one.Alert.ToAlert().Story;
            var fetchedUtc = story.Sources.Max(source => (DateTimeOffset?)source.ReceivedUtc);
            return (one.Channel, one.DeliveredUtc!.Value - story.LastPublishedUtc, one.DeliveredUtc - fetchedUtc);
        });
    }

    /// <summary>
    /// What is held back on purpose, by quiet hours or for a digest, is not late: a first attempt is late from its due time on, and
    /// what was tried from its first attempt on. What waits for a disabled destination is counted with the destination.
    /// </summary>
    private async Task<DateTimeOffset?> OldestAsync(DateTimeOffset nowUtc, CancellationToken cancellationToken)
    {
        var begun = context.Deliveries.Where(delivery => delivery.State == DeliveryState.Sending
            || (delivery.State == DeliveryState.Waiting && (delivery.LastError == null || delivery.LastError != DeliveryTurns.Disabled)));
        DateTimeOffset?[] times =
        [
            await context.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Queued && delivery.DueUtc <= nowUtc)
                .MinAsync(delivery => (DateTimeOffset?)delivery.DueUtc, cancellationToken),
            await context.DeliveryAttempts
                .Where(attempt => begun.Any(delivery => delivery.Id == attempt.DeliveryId))
                .MinAsync(attempt => (DateTimeOffset?)attempt.StartedUtc, cancellationToken),
            await begun
                .Where(delivery => delivery.State == DeliveryState.Waiting && !context.DeliveryAttempts.Any(attempt => attempt.DeliveryId == delivery.Id))
                .MinAsync(delivery => (DateTimeOffset?)delivery.CreatedUtc, cancellationToken),
        ];
        return times.Min();
    }
}
