using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// The one connection of this process that writes. It stays open, with its pages and its prepared statements, until something goes wrong with
/// it. Not for use by two at once: who has the turn uses it.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly KeptStatements _statements;
    private readonly PooledDbContextFactory<SqliteStoreContext> _contexts;

    private SqliteWriter(SqliteConnection connection, PooledDbContextFactory<SqliteStoreContext> contexts)
    {
        _connection = connection;
        _contexts = contexts;
        _statements = KeptStatements.On(connection);
    }

    /// <summary>Opens the file; fails as the driver does.</summary>
    public static async Task<SqliteWriter> OpenAsync(
        string connectionString, Func<DbContextOptionsBuilder<SqliteStoreContext>, DbContextOptions<SqliteStoreContext>> options, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            SqliteDurability.Apply(connection);
            var builder = new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(connection);
            return new SqliteWriter(connection, new PooledDbContextFactory<SqliteStoreContext>(options(builder)));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A transaction that nobody else in this process can be in.</summary>
    public Task<OwnTransaction> BeginAsync(CancellationToken cancellationToken) =>
        // The driver begins with BEGIN IMMEDIATE: who has begun can no longer fail for another writer.
        OwnTransaction.BeginAsync(_contexts.CreateDbContext(), context => context.Database.BeginTransactionAsync(cancellationToken));

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }
}
