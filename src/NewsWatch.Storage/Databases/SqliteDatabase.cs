using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsWatch.Storage.Contexts;

namespace NewsWatch.Storage.Databases;

internal sealed class SqliteDatabase : StoreDatabase, IDisposable
{
    private readonly SqliteConnectionStrings _connections;
    private readonly SqliteTurns _turns;
    private readonly PooledDbContextFactory<SqliteStoreContext> _readers;

    private readonly ITextSealer? _sealer;

    // Opened by the first who writes; only who has the turn touches it.
    private SqliteWriter? _writer;

    public SqliteDatabase(StoreSettings settings)
    {
        _sealer = settings.Sealer;
        _connections = new SqliteConnectionStrings(settings.ConnectionString);
        _turns = SqliteTurns.Of(_connections.Path);
        _readers = new PooledDbContextFactory<SqliteStoreContext>(OptionsFor(_connections.ForReading));
    }

    /// <summary>A writing transaction holds the whole file.</summary>
    public override bool HoldsSingleRows => false;

    public override async Task<StoreTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var shift = await _turns.TakeAsync(this, cancellationToken) ?? await OpenAsync(cancellationToken);
        return await shift.JoinAsync();
    }

    public override async Task<StoreTransaction> BeginReadAsync(CancellationToken cancellationToken) =>
        await OwnTransaction.BeginAsync(_readers.CreateDbContext(), async context =>
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            return (await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!;
        });

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        // No writer hands its transaction to a migration.
        await _turns.TakeAsync(owner: new object(), cancellationToken);
        try
        {
            await MigrateInTurnAsync(cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    private async Task MigrateInTurnAsync(CancellationToken cancellationToken)
    {
        await using var context = new SqliteStoreContext(OptionsFor(_connections.ForMigration));
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return;
        // EF Core locks by a row here, which a killed process leaves behind, and then waits for it without end.
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    public override async Task PingAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        // Unlike SELECT 1 this reads the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA schema_version;", cancellationToken);
    }

    public override StoreContext CreateContext() => _readers.CreateDbContext();

    public override bool IsVictim(Exception failure) => failure is SharedWorkLostException;

    public override StoreUnavailableException? Explain(Exception failure) =>
        Within<SqliteException>(failure) is { } error ? SqliteFailure.Explain(error, _connections.Path) : null;

    public void Dispose() => _writer?.Dispose();

    private async Task<SqliteShift> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            _writer ??= await SqliteWriter.OpenAsync(_connections.ForWriting, Finish, cancellationToken);
            return new SqliteShift(_turns, owner: this, await _writer.BeginAsync(cancellationToken)) { Failed = CloseWriter };
        }
        catch
        {
            CloseWriter();
            _turns.Release();
            throw;
        }
    }

    // The next writer begins with a new connection: this one may be in any state.
    private void CloseWriter()
    {
        _writer?.Dispose();
        _writer = null;
    }

    private DbContextOptions<SqliteStoreContext> OptionsFor(string connectionString) =>
        Finish(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(connectionString).AddInterceptors(new SqliteDurability()));

    private DbContextOptions<SqliteStoreContext> Finish(DbContextOptionsBuilder<SqliteStoreContext> options) =>
        options
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .UseSealer(_sealer)
            .Options;
}
