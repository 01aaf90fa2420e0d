using System.CommandLine;
using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Feeds.Opml;

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
            return await FeedDesk.OpenAsync(loaded, context, desk => ImportAsync(desk, feeds, context, token));
        });
        return command;
    }

    private static async Task<int> ImportAsync(
        FeedDesk desk, IReadOnlyList<OpmlFeed> listed, CommandContext context, CancellationToken cancellationToken)
    {
        var known = (await desk.ListAsync(cancellationToken)).Where(feed => feed.DisabledUtc is null)
            .SelectMany(feed => new[] { CanonicalAddress.KeyOf(feed.Url), CanonicalAddress.KeyOf(feed.Address) })
            .ToHashSet(StringComparer.Ordinal);
        var wanted = new List<Feed>();
        var refused = 0;
        foreach (var feed in listed)
        {
            if (CanonicalAddress.Of(feed.Url) is not { } url)
            {
                refused++;
                await context.Error.WriteLineAsync(
                    $"left out \"{SafeText.Line(feed.Url, MaxShown)}\": not an http or https address without a user name");
            }
            else if (known.Add(CanonicalAddress.KeyOf(url)))
            {
                var site = CanonicalAddress.Of(feed.SiteUrl ?? "") is null ? null : feed.SiteUrl;
                wanted.Add(desk.NewFeed(url, feed.Title) with { SiteUrl = site, Folder = FeedFolder.Join(feed.Folders), Language = LanguageOf(feed) });
            }
        }

        var added = await desk.AddAsync(wanted, cancellationToken);
        var others = listed.Count - refused - added;
        await context.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{added} added, {others} watched already, {refused} left out"));
        return refused == 0 ? ExitCode.Success : ExitCode.Failed;
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

    private static string? LanguageOf(OpmlFeed feed)
    {
        var primary = feed.Language?.Split('-', '_')[0];
        return primary is { Length: 2 } && primary.All(char.IsAsciiLetter) ? primary.ToLowerInvariant() : null;
    }
}
