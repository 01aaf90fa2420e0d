using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// A SELECT that first waits until nobody else holds the locks, which it then holds until the transaction ends; sent at once, so that
/// the two cost one way to the server. Its values are @p0, @p1 and so on.
/// </summary>
internal sealed record HeldQuery(string Sql, IReadOnlyList<object> Values)
{
    public IReadOnlyList<long> Locks { get; init; } = [];

    /// <summary>The context has a transaction.</summary>
    public async Task<List<T>> ReadAsync<T>(StoreContext context, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var (command, isKept) = KeptStatements.Take(context.Database.GetDbConnection(), string.Concat(context.LockStatements(Locks.Count)) + Sql);
        await using var own = isKept ? null : command;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.LockStatements(1).Any()) Bind(command, 'k', Locks.Cast<object>());
        Bind(command, 'p', Values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        // Each lock answers before the rows, in a result of its own.
        foreach (var _ in context.LockStatements(Locks.Count)) await reader.NextResultAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    private static void Bind(DbCommand command, char kind, IEnumerable<object> values)
    {
        foreach (var (number, value) in values.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@{kind}{number}");
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
