using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Stores;
using Npgsql;

namespace NewsWatch.Storage.Databases;

internal sealed class PostgresDatabase : StoreDatabase
{
    // A process that waits for another's migration of a large table must not give up on it.
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromMinutes(10);

    private readonly PooledDbContextFactory<PostgresStoreContext> _contexts;
    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgresDatabase(StoreSettings settings)
    {
        _settings = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        _settings.ApplicationName ??= "newswatch";
        // A consumer runs the same few statements for ever: parsing and planning them once saves most of their cost.
        if (_settings.MaxAutoPrepare == 0) _settings.MaxAutoPrepare = 100;
        _contexts = new PooledDbContextFactory<PostgresStoreContext>(
            new DbContextOptionsBuilder<PostgresStoreContext>()
                .UseNpgsql(_settings.ConnectionString)
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .UseSealer(settings.Sealer)
                .Options);
    }

    public override bool HoldsSingleRows => true;

    public override async Task<StoreTransaction> BeginWriteAsync(CancellationToken cancellationToken) =>
        await OwnTransaction.BeginAsync(CreateContext(), context =>
            context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken));

    public override async Task<StoreTransaction> BeginReadAsync(CancellationToken cancellationToken) =>
        await OwnTransaction.BeginAsync(CreateContext(), async context =>
        {
            var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await context.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancellationToken);
            return transaction;
        });

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();

        // A database that is missing is made by the migration; there is nothing to hold a lock in yet.
        if (!await context.Database.CanConnectAsync(cancellationToken))
        {
            await context.Database.MigrateAsync(cancellationToken);
            return;
        }

        // The framework locks each migration by itself, having listed all of them before: two processes would both do the second.
        context.Database.SetCommandTimeout(MigrationTimeout);
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock({0})", [StoreLocks.Migrations], cancellationToken);
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock({0})", [StoreLocks.Migrations], CancellationToken.None);
        }
    }

    public override async Task PingAsync(CancellationToken cancellationToken)
    {
        await using var context = CreateContext();
        await context.Database.ExecuteSqlRawAsync("SELECT 1", cancellationToken);
    }

    public override StoreContext CreateContext() => _contexts.CreateDbContext();

    public override bool IsVictim(Exception failure) => Within<PostgresException>(failure)?.SqlState
        is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public override StoreUnavailableException? Explain(Exception failure) =>
        Within<NpgsqlException>(failure) is { } error ? PostgresFailure.Explain(error, _settings) : null;
}
