using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// What is committed survives a loss of power; with WAL, SQLite would also offer less. The setting belongs to a connection.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The driver has no asynchronous work: SQLite reads and writes in this process.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
