using System.Diagnostics;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>What is left of a program that ran to its end.</summary>
internal sealed record FinishedProgram(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<FinishedProgram> RunAsync(ProgramSettings settings, CancellationToken cancellationToken)
    {
        var start = NewsWatchProgram.StartInfo([.. settings.Arguments]);
        foreach (var (name, value) in settings.Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new FinishedProgram(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
