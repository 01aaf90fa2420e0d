using NewsWatch.Worker.Commands;

namespace NewsWatch.UnitTests.Commands;

/// <summary>A command line run inside the test, with what it wrote and returned.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public string[] OutLines => Lines(Out);

    public string[] ErrorLines => Lines(Error);

    public static Task<CommandRun> OfAsync(string input, params string[] arguments) => OfAsync(Path.GetTempPath(), input, arguments);

    public static async Task<CommandRun> OfAsync(string folder, string input, string[] arguments, Dictionary<string, string>? environment = null)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await NewsWatchCommand.RunAsync(arguments, new CommandContext
        {
            In = new StringReader(input),
            Out = output,
            Error = error,
            Folder = folder,
            Environment = environment ?? [],
        });
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
