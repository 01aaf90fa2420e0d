namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A throwaway node of the machine's rabbitmq-server package; it shares nothing with the node that the system may run.</summary>
public sealed class BrokerNode : IServerHost
{
    private const string Script = "rabbitmq-server";

    // Debian's /usr/sbin/rabbitmq-server insists on the system's folders; the package's own script behind it does not.
    private static readonly string[] ScriptFolders = ["/usr/lib/rabbitmq/bin", "/opt/rabbitmq/sbin"];

    private readonly ThrowawayFolder _folder;
    private readonly LeashedProcess _portMapper;
    private readonly LeashedCommand _command;
    private LeashedProcess? _server;

    private BrokerNode(ThrowawayFolder folder, LeashedCommand portMapper, LeashedCommand server)
    {
        _folder = folder;
        _portMapper = LeashedProcess.Start(portMapper);
        _command = server;
        _server = LeashedProcess.Start(server);
    }

    public bool CanRestart => true;

    public string? LastWords => _server is { HasExited: true } ? _server.LastWords() : null;

    /// <returns>The node, still on its way up, or null where the package is not installed.</returns>
    public static async Task<BrokerNode?> TryStartAsync(BrokerAddress address, CancellationToken cancellationToken)
    {
        var script = Command.Find(Script, ScriptFolders);
        var portMapper = Command.Find("epmd");
        if (script is null || portMapper is null)
        {
            return null;
        }

        ServerLog.Say($"RabbitMQ: starting a throwaway node of the machine's rabbitmq-server ({script}) at {address}");
        var user = SystemUser.InsteadOfRoot("rabbitmq");
        var folder = await ThrowawayFolder.CreateAsync(user, "rabbitmq", cancellationToken);
        var ports = FreePorts.Take(2);
        await File.WriteAllTextAsync(folder["rabbitmq.conf"], Configuration(address), cancellationToken);
        await File.WriteAllTextAsync(folder["enabled_plugins"], "[rabbitmq_management].\n", cancellationToken);
        await File.WriteAllTextAsync(folder["rabbitmq-env.conf"], "", cancellationToken);

        // A node would start a port mapper that outlives it: give it one whose end is ours.
        var mapper = new LeashedCommand(user.Run(portMapper, "-port", $"{ports[0]}", "-address", "127.0.0.1"), folder["epmd.log"]);
        var server = new LeashedCommand(user.Run(script), folder["server.log"]) { Environment = Settings(folder, address, ports) };
        return new BrokerNode(folder, mapper, server);
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
        await _portMapper.DisposeAsync();
        _folder.Dispose();
    }

    private static string Configuration(BrokerAddress address) =>
        $"""
        listeners.tcp.1 = 127.0.0.1:{address.Amqp.Port}
        management.tcp.ip = 127.0.0.1
        management.tcp.port = {address.Management.Port}
        default_user = {address.User}
        default_pass = {address.Password}
        collect_statistics_interval = 500

        """;

    private static Dictionary<string, string> Settings(ThrowawayFolder folder, BrokerAddress address, int[] ports) =>
        new(StringComparer.Ordinal)
        {
            ["HOME"] = folder.FullPath,
            ["RABBITMQ_NODENAME"] = $"newswatch-{address.Amqp.Port}@localhost",
            ["RABBITMQ_CONF_ENV_FILE"] = folder["rabbitmq-env.conf"],
            ["RABBITMQ_CONFIG_FILE"] = folder["rabbitmq.conf"],
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = folder["enabled_plugins"],
            ["RABBITMQ_MNESIA_BASE"] = folder["data"],
            ["RABBITMQ_LOG_BASE"] = folder["log"],
            ["RABBITMQ_LOGS"] = "-",
            ["RABBITMQ_DIST_PORT"] = $"{ports[1]}",
            ["ERL_EPMD_PORT"] = $"{ports[0]}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            // Without an input of its own the script would put a shell between us and the node, which cannot then be signalled.
            ["RABBITMQ_ALLOW_INPUT"] = "true",
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-noinput -kernel inet_dist_use_interface {127,0,0,1}",
        };
}
