using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// One INSERT for many rows of one type, in as many executions as the database takes best.
/// </summary>
internal sealed class RowStatement(StoreContext context, IReadOnlyList<object> rows, Func<RowInsert, RowInsert> end) : IAsyncDisposable
{
    private readonly List<DbCommand> _commands = [];

    /// <summary>Each is to be executed before the next is asked for.</summary>
    public IEnumerable<DbCommand> Commands()
    {
        if (rows.Count == 0) yield break;
        var type = context.Model.FindEntityType(rows[0].GetType())!;
        var columns = type.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).ToArray();
        foreach (var sameSize in rows.Chunk(context.RowsPerStatement).GroupBy(chunk => chunk.Length))
        {
            var sql = end(new RowInsert(type, columns, sameSize.Key)).ToString();
            var shared = context.ReusesCommands ? Create(sql) : null;
            foreach (var chunk in sameSize)
            {
                var command = shared ?? Create(sql);
                Bind(command, columns, chunk);
                yield return command;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands) await command.DisposeAsync();
    }

    private DbCommand Create(string sql)
    {
        var (command, isKept) = KeptStatements.Take(context.Database.GetDbConnection(), sql);
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (!isKept) _commands.Add(command);
        return command;
    }

    private static void Bind(DbCommand command, IProperty[] columns, object[] chunk)
    {
        command.Parameters.Clear();
        foreach (var row in chunk)
        {
            foreach (var column in columns)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
                var value = column.GetGetter().GetClrValue(row);
                command.Parameters.Add(column.GetRelationalTypeMapping().CreateParameter(command, name, value, column.IsNullable));
            }
        }
    }
}
