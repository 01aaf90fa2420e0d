using Npgsql;

namespace NewsWatch.Storage.Databases;

/// <summary>
/// Failures of the server or of the way to it, by SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html).
/// </summary>
internal static class PostgresFailure
{
    public static StoreUnavailableException? Explain(NpgsqlException error, NpgsqlConnectionStringBuilder settings)
    {
        var (what, isTransient) = error is PostgresException answer
            ? (Refusal(answer, settings), IsTransient(answer))
            : ($"does not answer ({Cause(error)}); start it, or correct host and port in the connection string", true);
        var where = FormattableString.Invariant($"PostgreSQL at {settings.Host}:{settings.Port}");
        return what is null ? null : new StoreUnavailableException($"{where} {what}.", isTransient, error);
    }

    private static string? Refusal(PostgresException answer, NpgsqlConnectionStringBuilder settings) => answer.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"refuses user '{settings.Username}'; correct user and password in the connection string",
        PostgresErrorCodes.InvalidCatalogName =>
            $"has no database '{settings.Database}'; create it with 'newswatch migrate' or name another",
        PostgresErrorCodes.TooManyConnections => "has no connection left; raise max_connections or lower Maximum Pool Size",
        PostgresErrorCodes.ReadOnlySqlTransaction => "is read-only; name the primary server in the connection string",
        PostgresErrorCodes.DiskFull => "cannot grow because its disk is full; free some space",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
            "ended the transaction in favour of others again and again; try once more",
        PostgresErrorCodes.CannotConnectNow => "is starting or stopping; wait until it is up",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => "shut the connection down; wait until it is up",
        _ when answer.SqlState.StartsWith("08", StringComparison.Ordinal) => $"lost the connection ({answer.MessageText})",
        _ => null,
    };

    private static bool IsTransient(PostgresException answer) => answer.SqlState is not (
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
        or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.ReadOnlySqlTransaction);

    // The driver's outer message is a sentence about itself; what happened stands innermost, on one line here.
    private static string Cause(Exception error) => error.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.');
}
