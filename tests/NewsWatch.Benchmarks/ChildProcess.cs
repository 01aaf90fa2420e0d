using System.Diagnostics;
using System.Globalization;

namespace NewsWatch.Benchmarks;

/// <summary>A command of this program that serves from a process of its own; it ends with this object.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>Waits for the port, which the command prints when it serves.</summary>
    public static async Task<ChildProcess> StartAsync(params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var word in words) start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{start.ArgumentList[^1]} did not start.");
        return new ChildProcess(process, int.Parse(port, CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
