using System.Diagnostics;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A server process that ends with us, even when we are killed: it is signalled once our end of its pipe closes.</summary>
public sealed class LeashedProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);

    // A shell's background command reads nothing from standard input, so the guard holds the pipe as descriptor 3.
    private const string Script =
        """
        signal=$1 log=$2
        shift 2
        exec 3<&0
        "$@" </dev/null >>"$log" 2>&1 3<&- &
        server=$!
        exec 2>/dev/null
        (while read -r line <&3; do :; done; kill -s "$signal" "$server") &
        guard=$!
        wait "$server"
        kill "$guard"
        """;

    private readonly Process _shell;
    private readonly string _log;

    private LeashedProcess(Process shell, string log) => (_shell, _log) = (shell, log);

    public bool HasExited => _shell.HasExited;

    /// <summary>Starts the command; its output goes to the log file.</summary>
    public static LeashedProcess Start(LeashedCommand command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", command.StopSignal, command.LogFile, .. command.Line])
        {
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(command.LogFile),
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        return new LeashedProcess(Process.Start(start)!, command.LogFile);
    }

    /// <summary>The end of the log, for the message of whoever waited in vain.</summary>
    public string LastWords() => File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(15)) : "it wrote nothing";

    public async Task StopAsync()
    {
        _shell.StandardInput.Close();
        try
        {
            using var limit = new CancellationTokenSource(StopLimit, TimeProvider.System);
            await _shell.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _shell.Kill(entireProcessTree: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _shell.Dispose();
    }
}
