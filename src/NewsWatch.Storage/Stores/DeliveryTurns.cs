using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Stores;

/// <summary>
/// Whose turn it is. Each destination has a few places and each subscriber a turn of their own, counted over all processes;
/// what waits for a destination without a free place is not even looked at, however much of it there is.
/// </summary>
internal static class DeliveryTurns
{
    /// <summary>Why a delivery waits or is dead whose sender ended before it could say how the attempt went.</summary>
    public const string OutcomeUnknown = "The outcome of the last attempt was never recorded.";

    /// <summary>Why a delivery waits whose destination nobody is to send to.</summary>
    public const string Disabled = "disabled: The destination is disabled.";

    /// <summary>What is looked at in one go.</summary>
    private const int MostAtOnce = 5_000;

    /// <summary>Where few destinations have all that is looked at, it is looked past them, so many times.</summary>
    private const int MostLooks = 8;

    /// <summary>What waits for a disabled destination is looked at no more, until the destination is enabled.</summary>
    private static readonly TimeSpan PutOff = TimeSpan.FromDays(365);

    /// <summary>Any number that nothing else locks: who holds it is the only one to choose.</summary>
    private const long TurnLock = 0x4E57_4454_5552_4E53;

    // The condition on the three states stands as the partial index has it, so that SQLite uses the index.
    private const string Open = "state IN ('Queued', 'Sending', 'Waiting')";

    /// <summary>Where a look past destinations leaves them out.</summary>
    private const string Others = "/* others */";

    private const string Sql = $$"""
        WITH sending AS (
            SELECT destination_id, COUNT(*) AS taken FROM deliveries
            WHERE {{Open}} AND state = 'Sending' AND due_utc > {0} GROUP BY destination_id),
        due AS (
            SELECT d.id, d.subscription_id, d.destination_id, d.due_utc, COALESCE(s.taken, 0) AS taken,
                CASE WHEN COALESCE(h.failures, 0) >= {2} THEN 1 ELSE {1} END AS places
            FROM deliveries d
            LEFT JOIN destination_health h ON h.id = d.destination_id
            LEFT JOIN sending s ON s.destination_id = d.destination_id
            WHERE d.{{Open}} AND d.due_utc <= {0} AND h.disabled_utc IS NULL
                AND (h.held_until_utc IS NULL OR h.held_until_utc <= {0})
                AND COALESCE(s.taken, 0) < CASE WHEN COALESCE(h.failures, 0) >= {2} THEN 1 ELSE {1} END {{Others}}
            ORDER BY d.due_utc LIMIT {3}),
        turns AS (
            SELECT id, destination_id, due_utc, taken, places,
                ROW_NUMBER() OVER (PARTITION BY destination_id ORDER BY due_utc, id) AS place,
                ROW_NUMBER() OVER (PARTITION BY subscription_id ORDER BY due_utc, id) AS turn
            FROM due)
        SELECT id AS "Id", destination_id AS "DestinationId", turn AS "Turn",
            (SELECT COUNT(*) FROM due) AS "LookedAt", (SELECT COUNT(DISTINCT destination_id) FROM due) AS "Destinations"
        FROM turns WHERE taken + place <= places ORDER BY turn, due_utc, id LIMIT {4}
        """;

    /// <summary>The deliveries in the order of their turns. Until the transaction ends nobody else is told any.</summary>
    public static async Task<IReadOnlyList<Guid>> NextAsync(StoreContext context, DeliveryClaim claim, CancellationToken cancellationToken)
    {
        await context.HoldAsync([TurnLock], cancellationToken);
        List<DeliveryTurn> turns = [];
        for (var look = 0; look < MostLooks; look++)
        {
            var found = await LookAsync(context, claim, [.. turns.Select(turn => turn.DestinationId).Distinct()], cancellationToken);
            turns.AddRange(found);

            // A destination with very much to get hides the others; one look past it is enough where there are plenty of them.
            if (found.Count == 0 || found[0].LookedAt < MostAtOnce || found[0].Destinations >= claim.Max) break;
        }

        return [.. turns.OrderBy(turn => turn.Turn).Take(claim.Max).Select(turn => turn.Id)];
    }

    private static Task<List<DeliveryTurn>> LookAsync(StoreContext context, DeliveryClaim claim, List<Guid> past, CancellationToken cancellationToken)
    {
        object[] values = [context.ForSql(claim.NowUtc), claim.PlacesPerDestination, DestinationPolicy.FailuresToOpen, MostAtOnce, claim.Max];
        var listed = string.Join(", ", past.Select((_, number) => string.Create(CultureInfo.InvariantCulture, $"{{{number + values.Length}}}")));
        var others = past.Count == 0 ? "" : $"AND d.destination_id NOT IN ({listed})";
        return context.Database
            .SqlQueryRaw<DeliveryTurn>(Sql.Replace(Others, others, StringComparison.Ordinal), [.. values, .. past.Cast<object>()])
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Claims those whose turn it is, in that order. In one statement, so that what was delivered, given up or removed since the choice was
    /// made is left alone. An attempt that ends its process again and again has an end, too.
    /// </summary>
    public static async Task<IReadOnlyList<Delivery>> TakeAsync(
        StoreContext context, IReadOnlyList<Guid> ids, DeliveryClaim claim, CancellationToken cancellationToken)
    {
        object[] values = [context.ForSql(claim.NowUtc), context.ForSql(claim.UntilUtc), claim.MaxAttempts, OutcomeUnknown];
        var listed = string.Join(", ", ids.Select((_, number) => $"{{{number + values.Length}}}"));
        var sql = $$"""
            UPDATE deliveries SET
                state = CASE WHEN state <> 'Queued' AND attempt >= {2} THEN 'Dead' ELSE 'Sending' END,
                due_utc = CASE WHEN state <> 'Queued' AND attempt >= {2} THEN {0} ELSE {1} END,
                last_error = CASE WHEN state <> 'Queued' AND attempt >= {2} THEN {3} ELSE last_error END,
                attempt = CASE WHEN state = 'Queued' OR attempt >= {2} THEN attempt ELSE attempt + 1 END
            WHERE id IN (SELECT id FROM deliveries WHERE id IN ({{listed}}) AND {{Open}} AND due_utc <= {0} {{context.TakeRows}})
            RETURNING *
            """;
        var rows = await context.Deliveries.FromSqlRaw(sql, [.. values, .. ids.Cast<object>()]).ToListAsync(cancellationToken);
        var turns = ids.Index().ToDictionary(turn => turn.Item, turn => turn.Index);
        return [.. rows.Where(row => row.State == DeliveryState.Sending).OrderBy(row => turns[row.Id]).Select(row => row.ToDelivery())];
    }

    /// <summary>
    /// However much waits for a disabled destination, it is not to slow down every claim. No attempt was made, so that none is counted. A
    /// part at a time.
    /// </summary>
    public static Task<int> PutOffDisabledAsync(StoreContext context, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            $$"""
            UPDATE deliveries SET due_utc = {1}, last_error = {2} WHERE id IN (
                SELECT id FROM deliveries
                WHERE {{Open}} AND state <> 'Sending' AND due_utc <= {0}
                    AND destination_id IN (SELECT id FROM destination_health WHERE disabled_utc IS NOT NULL)
                LIMIT {3})
            """,
            [context.ForSql(nowUtc), context.ForSql(nowUtc + PutOff), Disabled, MostAtOnce],
            cancellationToken);

    /// <summary>What was put off for a destination that works again is due.</summary>
    public static Task<int> ResumeAsync(StoreContext context, IReadOnlyList<Guid> destinationIds, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        context.Deliveries
            .Where(delivery => EF.Parameter(destinationIds).Contains(delivery.DestinationId) && delivery.LastError == Disabled
                && (delivery.State == DeliveryState.Queued || delivery.State == DeliveryState.Waiting))
            .ExecuteUpdateAsync(row => row.SetProperty(delivery => delivery.DueUtc, nowUtc), cancellationToken);

    /// <summary>
    /// A claim may end while its destination is held, so that nobody takes the delivery over: it waits like the others there, and is
    /// listed so. The next attempt counts as one after it.
    /// </summary>
    public static Task<int> ReleaseEndedAsync(StoreContext context, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            $"UPDATE deliveries SET state = 'Waiting', last_error = {{1}} WHERE {Open} AND state = 'Sending' AND due_utc <= {{0}}",
            [context.ForSql(nowUtc), OutcomeUnknown],
            cancellationToken);
}
