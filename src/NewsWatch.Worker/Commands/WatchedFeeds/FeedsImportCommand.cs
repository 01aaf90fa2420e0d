using System.CommandLine;
using System.Globalization;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Feeds.Opml;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Takes in the feeds of an OPML file with their folders.</summary>
internal static class FeedsImportCommand
{
    private const int MaxShown = 200;

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var file = new Argument<string>("FILE|-") { Description = "A list in OPML, as other readers of feeds export it." };
        var command = new Command("import", "Watch every feed of a list in OPML; those that are watched already stay.") { file };
        switches.AddTo(command);
        command.SetAction(async (arguments, token) =>
        {
            var loaded = switches.Load(arguments, context);
            var feeds = await ReadAsync(arguments.GetRequiredValue(file), context, token);
            return await OpenedFeedDesk.RunAsync(loaded, context, desk => ImportAsync(desk, feeds, context, token));
        });
        return command;
    }

    private static async Task<int> ImportAsync(
        FeedDesk desk, IReadOnlyList<OpmlFeed> listed, CommandContext context, CancellationToken cancellationToken)
    {
        var intake = await desk.TakeInAsync(listed, cancellationToken);
        foreach (var address in intake.Refused)
        {
            await context.Error.WriteLineAsync(
                $"left out \"{SafeText.Line(address, MaxShown)}\": not an http or https address without a user name");
        }

        await context.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{intake.Added} added, {intake.Known} watched already, {intake.Refused.Count} left out"));
        return intake.Refused.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task<IReadOnlyList<OpmlFeed>> ReadAsync(string file, CommandContext context, CancellationToken cancellationToken)
    {
        try
        {
            return OpmlReader.Read(file == "-"
                ? await ReadInputAsync(context.In, cancellationToken)
                : await ReadFileAsync(context.PathOf(file), cancellationToken));
        }
        catch (OpmlFormatException error)
        {
            throw CommandException.BadArgument($"\"{file}\" cannot be taken in: {error.Message}; allowed: a list of feeds in OPML");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadArgument($"\"{file}\" cannot be read; allowed: a file in OPML, or - for standard input");
        }
    }

    // One byte more than is allowed tells that there is too much without reading all of it.
    private static async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        var body = new byte[Math.Min(stream.CanSeek ? stream.Length : OpmlReader.MaxBytes, OpmlReader.MaxBytes) + 1];
        var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return body[..length];
    }

    private static async Task<byte[]> ReadInputAsync(TextReader input, CancellationToken cancellationToken)
    {
        var text = new char[OpmlReader.MaxBytes + 1];
        var length = await input.ReadBlockAsync(text, cancellationToken);
        return System.Text.Encoding.UTF8.GetBytes(text, 0, length);
    }
}
