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

    /// <summary>What is looked at in one go; with more than this due, the rest has its turn when these are gone.</summary>
    private const int MostAtOnce = 5_000;

    /// <summary>Any number that nothing else locks: who holds it is the only one to choose.</summary>
    private const long TurnLock = 0x4E57_4454_5552_4E53;

    // The condition on the three states stands as the partial index has it, so that SQLite uses the index.
    private const string Open = "state IN ('Queued', 'Sending', 'Waiting')";

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
                AND COALESCE(s.taken, 0) < CASE WHEN COALESCE(h.failures, 0) >= {2} THEN 1 ELSE {1} END
            ORDER BY d.due_utc LIMIT {3}),
        turns AS (
            SELECT id, due_utc, taken, places,
                ROW_NUMBER() OVER (PARTITION BY destination_id ORDER BY due_utc, id) AS place,
                ROW_NUMBER() OVER (PARTITION BY subscription_id ORDER BY due_utc, id) AS turn
            FROM due)
        SELECT id AS "Value" FROM turns WHERE taken + place <= places ORDER BY turn, due_utc, id LIMIT {4}
        """;

    /// <summary>The deliveries in the order of their turns. Until the transaction ends nobody else is told any.</summary>
    public static async Task<IReadOnlyList<Guid>> NextAsync(StoreContext context, DeliveryClaim claim, CancellationToken cancellationToken)
    {
        await context.HoldAsync([TurnLock], cancellationToken);
        return await context.Database
            .SqlQueryRaw<Guid>(
                Sql, context.ForSql(claim.NowUtc), claim.PlacesPerDestination, DestinationPolicy.FailuresToOpen, MostAtOnce, claim.Max)
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
    /// A claim may end while its destination is held, so that nobody takes the delivery over: it waits like the others there, and is
    /// listed so. The next attempt counts as one after it.
    /// </summary>
    public static Task<int> ReleaseEndedAsync(StoreContext context, DateTimeOffset nowUtc, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(
            $"UPDATE deliveries SET state = 'Waiting', last_error = {{1}} WHERE {Open} AND state = 'Sending' AND due_utc <= {{0}}",
            [context.ForSql(nowUtc), OutcomeUnknown],
            cancellationToken);
}
