using System.CommandLine;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Gives out all watched feeds with their folders.</summary>
internal static class FeedsExportCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var file = new Argument<string>("FILE|-")
        {
            Description = "Where to write it; without it standard output.",
            DefaultValueFactory = _ => "-",
        };
        var command = new Command("export", "Write all watched feeds as a list in OPML 2.0.") { file };
        switches.AddTo(command);
        command.SetAction((arguments, token) =>
        {
            var loaded = switches.Load(arguments, context);
            return OpenedFeedDesk.RunAsync(loaded, context, desk => ExportAsync(desk, context, arguments.GetValue(file)!, token));
        });
        return command;
    }

    private static async Task<int> ExportAsync(FeedDesk desk, CommandContext context, string file, CancellationToken cancellationToken)
    {
        var (list, feeds) = await desk.GiveOutAsync(cancellationToken);
        if (file == "-")
        {
            await context.Out.WriteAsync(list);
            return ExitCode.Success;
        }

        await WriteAsync(context.PathOf(file), file, list, cancellationToken);
        await context.Error.WriteLineAsync($"{feeds} feeds written to {file}");
        return ExitCode.Success;
    }

    // A list that is there already is replaced as a whole or not at all.
    private static async Task WriteAsync(string path, string shown, string list, CancellationToken cancellationToken)
    {
        var part = $"{path}.part";
        try
        {
            await File.WriteAllTextAsync(part, list, cancellationToken);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadArgument($"\"{shown}\" cannot be written; allowed: a file in a folder that this user may write, or -");
        }
    }
}
