using NewsWatch.IntegrationTests.Servers;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>The embedded program on a data folder of its own, which outlives each process.</summary>
internal sealed class EmbeddedProgram : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-e2e-");
    private readonly ProgramSettings _settings;
    private NewsWatchProgram? _program;

    public EmbeddedProgram(ProgramSettings settings) => _settings = settings.With("NEWSWATCH_DATA__FOLDER", _folder.FullName);

    public string DatabaseFile => Path.Combine(_folder.FullName, "newswatch.db");

    /// <summary>Starts a process and waits until it is ready.</summary>
    public Task<NewsWatchProgram> StartAsync(CancellationToken cancellationToken) =>
        StartAsync(new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}"), cancellationToken);

    /// <summary>The same, at an address that others have to know before.</summary>
    public async Task<NewsWatchProgram> StartAsync(Uri url, CancellationToken cancellationToken)
    {
        if (_program is not null) await _program.DisposeAsync();
        _program = NewsWatchProgram.Start(url, _settings);
        await _program.WaitUntilReadyAsync(cancellationToken);
        return _program;
    }

    /// <summary>Another process on the same settings, run to its end.</summary>
    public Task<FinishedProgram> RunAsync(string command, CancellationToken cancellationToken) =>
        FinishedProgram.RunAsync(_settings.WithArguments(command.Split(' ')), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
