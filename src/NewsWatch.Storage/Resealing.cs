using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Stores;

namespace NewsWatch.Storage;

/// <summary>Seals with the newest key what former ones have sealed, so that these can go.</summary>
public static class Resealing
{
    private const int AtOnce = 500;

    private static readonly (string Table, string Column)[] WithGuids = [("deliveries", "address"), ("deliveries", "secret")];
    private static readonly (string Table, string Column)[] WithNames = [("subscriptions", "subscription"), ("sessions", "ticket"), ("key_ring", "xml")];

    /// <summary>How many texts were sealed anew. A part at a time, so that nothing waits for it; what is written meanwhile has the newest key.</summary>
    /// <exception cref="StoreUnavailableException">Something is sealed with a key that the program does not have.</exception>
    public static async Task<int> ResealAsync(this IStore store, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var place in WithGuids) count += await ResealAsync(store, place, Guid.Empty, cancellationToken);
        foreach (var place in WithNames) count += await ResealAsync(store, place, "", cancellationToken);
        return count;
    }

    private static async Task<int> ResealAsync<TKey>(
        IStore store, (string Table, string Column) place, TKey after, CancellationToken cancellationToken)
        where TKey : notnull
    {
        var count = 0;
        while (true)
        {
            var from = after;
            var part = await store.TransactAsync(session => ResealPartAsync(session.Context, place, from, cancellationToken), cancellationToken);
            count += part.Count;
            if (part.Count < AtOnce) return count;
            after = part[^1];
        }
    }

    private static async Task<IReadOnlyList<TKey>> ResealPartAsync<TKey>(
        StoreContext context, (string Table, string Column) place, TKey after, CancellationToken cancellationToken)
        where TKey : notnull
    {
        if (context.Sealer is not { } sealer) return [];
        var (table, column) = place;
        var select = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT id AS \"Id\", {column} AS \"Text\" FROM {table} WHERE id > {{0}} AND {column} IS NOT NULL ORDER BY id LIMIT {AtOnce} {context.HoldRows}");
        var update = $"UPDATE {table} SET {column} = {{0}} WHERE id = {{1}}";
        var cells = await context.Database.SqlQueryRaw<SealedCell<TKey>>(select, after).ToListAsync(cancellationToken);
        foreach (var cell in cells) await context.Database.ExecuteSqlRawAsync(update, [sealer.Reseal(cell.Text), cell.Id], cancellationToken);
        return [.. cells.Select(cell => cell.Id)];
    }
}
