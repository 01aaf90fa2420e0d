namespace NewsWatch.Storage.Contexts;

/// <summary>Rows whose identity decides who was first. The context has a transaction, and so an open connection.</summary>
internal static class RowWriter
{
    // SQLite takes 32,766 parameters a statement, PostgreSQL 65,535; the widest row has 15.
    private const int RowsPerStatement = 500;

    /// <summary>False where a row with this identity stands already.</summary>
    public static async Task<bool> InsertNewAsync(this StoreContext context, object row, CancellationToken cancellationToken) =>
        await context.InsertNewAsync([row], cancellationToken) == 1;

    /// <summary>How many of the rows, which are of one type, were not known yet.</summary>
    public static async Task<int> InsertNewAsync(
        this StoreContext context, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var inserted = 0;
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            await using var command = new RowStatement(context, chunk[0].GetType()).Insert(chunk).OrIgnore().Build();
            inserted += await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return inserted;
    }

    /// <summary>The identities of those rows, all of one type, that were not known yet.</summary>
    public static async Task<HashSet<Guid>> InsertNewIdsAsync(
        this StoreContext context, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var inserted = new HashSet<Guid>();
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            var statement = new RowStatement(context, chunk[0].GetType()).Insert(chunk).OrIgnore();
            await using var command = statement.Append(" RETURNING ").Append(statement.Key).Build();
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) inserted.Add(reader.GetGuid(0));
        }

        return inserted;
    }

    /// <summary>Adds the row, or puts it in place of the one with its identity; false where that one's column has another value by now.</summary>
    public static async Task<bool> WriteWhereAsync(this StoreContext context, object row, (string Column, int Value) state, CancellationToken cancellationToken)
    {
        await using var command = new RowStatement(context, row.GetType()).Insert([row]).OrReplaceWhere(state.Column, state.Value).Build();
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Adds the row, or puts it in place of the one with its identity.</summary>
    public static async Task WriteAsync(this StoreContext context, object row, CancellationToken cancellationToken)
    {
        await using var command = new RowStatement(context, row.GetType()).Insert([row]).OrReplace().Build();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
