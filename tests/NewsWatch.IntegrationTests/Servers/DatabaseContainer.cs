using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Testcontainers.PostgreSql;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>PostgreSQL in a container.</summary>
public static class DatabaseContainer
{
    private const string ImageVariable = "NEWSWATCH_TEST_POSTGRES_IMAGE";
    private const string DefaultImage = "postgres:17";
    private const int Port = 5432;

    public static async Task<IServerHost?> TryStartAsync(NpgsqlConnectionStringBuilder address, CancellationToken cancellationToken) =>
        await ContainerHost.TryStartAsync(
            "PostgreSQL",
            () => new PostgreSqlBuilder(Environment.GetEnvironmentVariable(ImageVariable) ?? DefaultImage)
                .WithDatabase(address.Database!)
                .WithUsername(address.Username!)
                .WithPassword(address.Password!)
                .WithCleanUp(false)
                .WithLogger(NullLogger.Instance)
                .WithCreateParameterModifier(container => ContainerHost.Publish(container, Port, address.Port))
                .Build(),
            cancellationToken);
}
