using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Stories;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Consumers;
using Npgsql;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>The distributed program: a process a role, on a virtual host and a database of their own.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly ProgramSettings _settings;
    private readonly VirtualHost _host;
    private readonly TestDatabase _database;
    private readonly Dictionary<string, NewsWatchProgram> _roles = new(StringComparer.Ordinal);
    private readonly List<NewsWatchProgram> _programs = [];
    private readonly List<FinishedProgram> _commands = [];

    private Deployment(ProgramSettings settings, VirtualHost host, TestDatabase database)
    {
        _host = host;
        _database = database;
        _settings = settings
            .With("NEWSWATCH_BUS__TRANSPORT", "rabbitmq")
            .With("NEWSWATCH_BUS__URL", host.AmqpUrl.ToString())
            .With("NEWSWATCH_STORE__PROVIDER", "postgresql")
            .With("NEWSWATCH_STORE__CONNECTION", database.ConnectionString)
            .With("NEWSWATCH_SECRETS__KEY", "only-for-tests-only-for-tests-only-for-tests");
    }

    public static IReadOnlyList<string> Pipeline { get; } = ["poller", "detector", "tracker", "notifier"];

    public VirtualHost Host => _host;

    /// <summary>What every process wrote, for the message of a test that failed.</summary>
    public string Output => string.Join("\n\n", _roles.Select(role => $"== {role.Key}\n{role.Value.Output}"));

    /// <summary>What every process wrote to either stream: those that were killed and those that ran to their end, too.</summary>
    public IReadOnlyList<string> Written =>
        [.. _programs.Select(program => program.Output), .. _commands.SelectMany(command => new[] { command.Output, command.Errors })];

    public IReadOnlyList<string> Secrets => KnownSecrets.In(_settings);

    public static async Task<Deployment> CreateAsync(
        BrokerServer broker, DatabaseServer database, ProgramSettings settings, CancellationToken cancellationToken) => new(
            settings,
            await broker.CreateVirtualHostAsync("e2e", cancellationToken),
            await database.CreateDatabaseAsync("e2e", cancellationToken));

    /// <summary>Runs a command of the program to its end and returns its output; throws with it where it fails.</summary>
    public async Task<string> RunAsync(string command, CancellationToken cancellationToken)
    {
        var program = await TryAsync(command, cancellationToken);
        if (program.ExitCode != 0)
            throw new InvalidOperationException($"newswatch {command} ended with {program.ExitCode}:\n{program.Output}\n{program.Errors}");
        return program.Output;
    }

    /// <summary>The same for one that may fail.</summary>
    public async Task<FinishedProgram> TryAsync(string command, CancellationToken cancellationToken)
    {
        _commands.Add(await FinishedProgram.RunAsync(_settings.WithArguments(command.Split(' ')), cancellationToken));
        return _commands[^1];
    }

    public NewsWatchProgram Start(string role) => Start(role, role);

    /// <summary>The name keeps processes of the same role apart.</summary>
    public NewsWatchProgram Start(string role, string name)
    {
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}");
        _programs.Add(NewsWatchProgram.Start(url, _settings.WithArguments("run", "--roles", role)));
        return _roles[name] = _programs[^1];
    }

    /// <summary>Schema, topology, then every role of the pipeline.</summary>
    public async Task StartAllAsync(CancellationToken cancellationToken)
    {
        await RunAsync("migrate", cancellationToken);
        await RunAsync("deploy-topology", cancellationToken);
        foreach (var role in Pipeline) Start(role);
        foreach (var role in _roles.Values) await role.WaitUntilReadyAsync(cancellationToken);
    }

    /// <summary>Asks the database itself, since no tracker can say what all of them did together.</summary>
    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The articles that the trackers put into told stories.</summary>
    public async Task<IReadOnlyList<(Guid Story, string Title)>> ToldArticlesAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var command = source.CreateCommand(
            "SELECT d.story_id, a.title FROM decisions d JOIN articles a ON a.id = d.article_id WHERE d.role IN ('Primary', 'Repeat', 'Update')");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var told = new List<(Guid, string)>();
        while (await reader.ReadAsync(cancellationToken)) told.Add((reader.GetGuid(0), reader.GetString(1)));
        return told;
    }

    /// <summary>The tables in which a text stands, in whatever column.</summary>
    public async Task<IReadOnlyList<string>> TablesWithAsync(string text, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(_database.ConnectionString);
        await using var list = source.CreateCommand("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        List<string> tables = [];
        await using (var reader = await list.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) tables.Add(reader.GetString(0));
        }

        List<string> found = [];
        foreach (var table in tables)
        {
            await using var command = source.CreateCommand($"SELECT EXISTS (SELECT 1 FROM \"{table}\" one WHERE position($1 IN one::text) > 0)");
            command.Parameters.Add(new NpgsqlParameter { Value = text });
            if ((bool)(await command.ExecuteScalarAsync(cancellationToken))!) found.Add(table);
        }

        return found;
    }

    /// <summary>Tells the notifiers of new stories, as a tracker would.</summary>
    public async Task PublishAsync(IReadOnlyList<Story> stories, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddStorage(new StoreSettings(StoreProvider.PostgreSql, _database.ConnectionString))
            .BuildServiceProvider();
        await services.GetRequiredService<IStore>().TransactAsync(
            session =>
            {
                foreach (var story in stories) session.Publish(StoryMessages.Opened(story), story.OpenedUtc);
                return Task.FromResult(stories.Count);
            },
            cancellationToken);
    }

    /// <summary>SIGTERM to all roles, one after another; the exit code of each.</summary>
    public async Task<IReadOnlyList<int>> StopAllAsync(CancellationToken cancellationToken)
    {
        var codes = new List<int>();
        foreach (var role in _roles.Values) codes.Add(await role.StopAsync(cancellationToken));
        return codes;
    }

    public async Task KillAsync(string role)
    {
        await _roles[role].KillAsync();
        await _roles[role].DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var role in _roles.Values) await role.DisposeAsync();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }
}
