namespace NewsWatch.Storage.Contexts;

/// <summary>Rows whose identity decides who was first. The context has a transaction, and so an open connection.</summary>
internal static class RowWriter
{
    /// <summary>False where a row with this identity stands already.</summary>
    public static async Task<bool> InsertNewAsync(this StoreContext context, object row, CancellationToken cancellationToken) =>
        await context.InsertNewAsync([row], cancellationToken) == 1;

    /// <summary>How many of the rows, which are of one type, were not known yet.</summary>
    public static async Task<int> InsertNewAsync(
        this StoreContext context, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var inserted = 0;
        await using var statement = new RowStatement(context, rows, insert => insert.OrIgnore());
        foreach (var command in statement.Commands()) inserted += await command.ExecuteNonQueryAsync(cancellationToken);
        return inserted;
    }

    /// <summary>The identities of those rows, all of one type, that were not known yet.</summary>
    public static async Task<HashSet<Guid>> InsertNewIdsAsync(
        this StoreContext context, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        var inserted = new HashSet<Guid>();
        await using var statement = new RowStatement(context, rows, insert => insert.OrIgnore().ReturningKey());
        foreach (var command in statement.Commands())
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) inserted.Add(reader.GetGuid(0));
        }

        return inserted;
    }

    /// <summary>Adds the row, or puts it in place of the one with its identity; false where that one's column has another value by now.</summary>
    public static async Task<bool> WriteWhereAsync(this StoreContext context, object row, (string Property, int Value) state, CancellationToken cancellationToken)
    {
        var written = 0;
        await using var statement = new RowStatement(context, [row], insert => insert.OrReplaceWhere(state.Property, state.Value));
        foreach (var command in statement.Commands()) written += await command.ExecuteNonQueryAsync(cancellationToken);
        return written == 1;
    }

    /// <summary>Writes these columns of rows that stand already, all of one type.</summary>
    public static async Task UpdateAsync(
        this StoreContext context, IReadOnlyList<object> rows, IReadOnlyCollection<string> columns, CancellationToken cancellationToken)
    {
        await using var statement = new RowStatement(context, rows, insert => insert.OrReplace(columns));
        foreach (var command in statement.Commands()) await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Adds the row, or puts it in place of the one with its identity.</summary>
    public static async Task WriteAsync(this StoreContext context, object row, CancellationToken cancellationToken)
    {
        await using var statement = new RowStatement(context, [row], insert => insert.OrReplace());
        foreach (var command in statement.Commands()) await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
