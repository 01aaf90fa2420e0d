using System.Data.Common;
using System.Runtime.CompilerServices;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Commands that stay prepared on a connection which stays open. SQLite's driver prepares each new command anew, which takes as long as
/// running it. Only for text that comes again: each is kept.
/// </summary>
internal sealed class KeptStatements : IDisposable
{
    // Beyond these a text is not one that comes again.
    private const int Most = 200;
    private static readonly ConditionalWeakTable<DbConnection, KeptStatements> ByConnection = [];

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>From now on the connection keeps its commands, until what is given back is disposed.</summary>
    public static KeptStatements On(DbConnection connection)
    {
        var kept = new KeptStatements();
        ByConnection.Add(connection, kept);
        return kept;
    }

    /// <summary>A command with this text, without values. Where <c>IsKept</c>, it stays prepared and is not the caller's to dispose of.</summary>
    public static (DbCommand Command, bool IsKept) Take(DbConnection connection, string sql)
    {
        if (!ByConnection.TryGetValue(connection, out var kept)) return (Create(connection, sql), false);
        if (!kept._commands.TryGetValue(sql, out var command))
        {
            if (kept._commands.Count >= Most) return (Create(connection, sql), false);
            kept._commands.Add(sql, command = Create(connection, sql));
        }

        command.Parameters.Clear();
        return (command, true);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }

    private static DbCommand Create(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
