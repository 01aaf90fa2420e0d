using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// What is committed survives a loss of power; with WAL, SQLite would also offer less. 64 MiB of pages stay in memory: an article touches
/// some forty all over the file, and the default of 2 MiB reads them anew each time. The log goes into the file after 32 MiB, not 4, since the same
/// pages come again and again. The settings belong to a connection.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;";

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // The driver has no asynchronous work: SQLite reads and writes in this process.
        Apply(connection);
        return Task.CompletedTask;
    }
}
