using System.CommandLine;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Worker.Commands;

/// <summary>Reads feed files, so that the parser can be measured from outside.</summary>
public static class ParseCommand
{
    public static Command Create(CommandContext context)
    {
        var switches = new ParseSwitches();
        var command = new Command("parse", "Read feed documents: a line of JSON for each file.");
        switches.AddTo(command);
        command.SetAction((arguments, cancellationToken) => ParseAsync(context, new FeedFileList(context, switches, arguments), cancellationToken));
        return command;
    }

    // That a file is no feed is an answer; that it cannot be read at all is a failure.
    private static async Task<int> ParseAsync(CommandContext context, FeedFileList files, CancellationToken cancellationToken)
    {
        var unreadable = false;
        await foreach (var file in files.ReadAsync(cancellationToken))
        {
            string line;
            try
            {
                line = await ParseAsync(file, cancellationToken);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                unreadable = true;
                line = JsonLine.Of(UnparsedLine.Of(file.Name, "the file cannot be read; it may be missing"));
            }

            await context.Out.WriteLineAsync(line);
        }

        return unreadable || files.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private static async Task<string> ParseAsync(FeedFile file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file.Path).Length > ParseLimits.MaxBytes)
            return JsonLine.Of(UnparsedLine.Of(file.Name, $"larger than {ParseLimits.MaxBytes / 1024 / 1024} MB, which is the limit"));
        try
        {
            var body = await File.ReadAllBytesAsync(file.Path, cancellationToken);
            return JsonLine.Of(ParsedLine.Of(file.Name, FeedParser.Parse(body, file.ContentType, file.BaseUrl)));
        }
        catch (FeedFormatException error)
        {
            return JsonLine.Of(UnparsedLine.Of(file.Name, error.Message.ReplaceLineEndings(" ")));
        }
    }
}
