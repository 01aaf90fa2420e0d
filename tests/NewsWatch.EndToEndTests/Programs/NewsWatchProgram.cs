using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>The built program as a process of its own, to be watched, asked and killed.</summary>
internal sealed class NewsWatchProgram : IAsyncDisposable
{
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly Process _process;
    private readonly Uri _url;
    private readonly ConcurrentQueue<string> _lines = new();

    private NewsWatchProgram(Process process, Uri url)
    {
        (_process, _url) = (process, url);
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "newswatch.dll");

    /// <summary>Everything it has written so far, for the message of a test that failed.</summary>
    public string Output => string.Join('\n', _lines);

    public static NewsWatchProgram Start(Uri url, ProgramSettings settings)
    {
        var start = StartInfo([.. settings.Arguments]);
        foreach (var (name, value) in settings.Environment) start.Environment[name] = value;
        start.Environment["NEWSWATCH_WEB__URL"] = url.ToString();
        return new NewsWatchProgram(Process.Start(start)!, url);
    }

    public static ProcessStartInfo StartInfo(params ReadOnlySpan<string> arguments) =>
        new("dotnet", ["exec", Path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = System.IO.Path.GetTempPath(),
        };

    /// <summary>Until <c>/healthz/ready</c> says so; the caller's token is the limit.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        while (await StatusAsync("/healthz/ready", cancellationToken) != 200)
        {
            if (_process.HasExited) throw new InvalidOperationException($"newswatch ended with {_process.ExitCode}:\n{Output}");
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>The status code, or 0 where nobody answers.</summary>
    public async Task<int> StatusAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(_url, path), cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A machine that starts five programs at once may be slower than the client's patience.
            return 0;
        }
    }

    /// <summary>The status code and the body, whatever the code says.</summary>
    public async Task<(int Status, string Body)> AskAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(new Uri(_url, path), cancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Until the program wrote a line that holds the words; the caller's token is the limit.</summary>
    public async Task WaitForLineAsync(string words, CancellationToken cancellationToken)
    {
        while (!_lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
        {
            if (_process.HasExited) throw new InvalidOperationException($"newswatch ended with {_process.ExitCode}:\n{Output}");
            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Until the answer is as wanted; nobody answering counts as a wait.</summary>
    public async Task<(int Status, string Body)> WaitForAnswerAsync(
        string path, Func<(int Status, string Body), bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException($"newswatch ended with {_process.ExitCode}:\n{Output}");
            if (await StatusAsync("/healthz/live", cancellationToken) == 200)
            {
                var answer = await AskAsync(path, cancellationToken);
                if (wanted(answer)) return answer;
            }

            await Task.Delay(PauseBetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    public Task<string> GetAsync(string path, CancellationToken cancellationToken) =>
        Http.GetStringAsync(new Uri(_url, path), cancellationToken);

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>SIGTERM, as a container engine stops it; returns the exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-s", "TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null) _lines.Enqueue(line);
    }
}
