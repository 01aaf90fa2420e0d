using Npgsql;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A throwaway cluster of the machine's PostgreSQL package; it shares nothing with the one that the system may run.</summary>
public sealed class DatabaseCluster : IServerHost
{
    // Debian keeps the programs of each version apart and off PATH.
    private const string VersionsFolder = "/usr/lib/postgresql";

    private readonly ThrowawayFolder _folder;
    private readonly LeashedCommand _command;
    private LeashedProcess? _server;

    private DatabaseCluster(ThrowawayFolder folder, LeashedCommand command)
    {
        _folder = folder;
        _command = command;
        _server = LeashedProcess.Start(command);
    }

    public bool CanRestart => true;

    public string? LastWords => _server is { HasExited: true } ? _server.LastWords() : null;

    /// <returns>The cluster, still on its way up, or null where the package is not installed.</returns>
    public static async Task<DatabaseCluster?> TryStartAsync(NpgsqlConnectionStringBuilder address, CancellationToken cancellationToken)
    {
        var folders = ProgramFolders();
        var initdb = Command.Find("initdb", folders);
        var postgres = Command.Find("postgres", folders);
        if (initdb is null || postgres is null)
        {
            return null;
        }

        ServerLog.Say($"PostgreSQL: starting a throwaway cluster of the machine's own ({postgres}) at {address.Host}:{address.Port}");
        var user = SystemUser.InsteadOfRoot("postgres");
        var folder = await ThrowawayFolder.CreateAsync(user, "postgres", cancellationToken);
        await File.WriteAllTextAsync(folder["password"], address.Password, cancellationToken);
        var create = user.Run(
            initdb, "-D", folder["data"], "-U", address.Username!, "--pwfile", folder["password"], "-A", "scram-sha-256",
            "-E", "UTF8", "--locale=C", "--no-sync");
        await Command.RunAsync(create, cancellationToken);

        // A machine that loses power is not under test: no fsync. No socket either, since its usual folder is not ours.
        var serve = user.Run(
            postgres, "-D", folder["data"], "-p", $"{address.Port}", "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off");
        return new DatabaseCluster(folder, new LeashedCommand(serve, folder["server.log"]) { StopSignal = "INT" });
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } running)
        {
            _server = null;
            await running.DisposeAsync();
        }
    }

    public Task StartAgainAsync(CancellationToken cancellationToken)
    {
        _server ??= LeashedProcess.Start(_command);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _folder.Dispose();
    }

    private static IEnumerable<string> ProgramFolders() =>
        Directory.Exists(VersionsFolder)
            ? Directory.EnumerateDirectories(VersionsFolder).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
}
