using System.ComponentModel;
using System.Diagnostics;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Runs a short command of the machine to its end.</summary>
public static class Command
{
    /// <returns>What the command printed, without the last line end.</returns>
    public static async Task<string> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new Win32Exception($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? (await output).TrimEnd()
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {(await errors).Trim()}");
    }

    /// <returns>The first of the named files, or of the programs of that name on PATH, that exists.</returns>
    public static string? Find(string program, params IEnumerable<string> folders) =>
        folders
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
