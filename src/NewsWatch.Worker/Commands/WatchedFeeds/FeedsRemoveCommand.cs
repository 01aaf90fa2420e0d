using System.CommandLine;
using NewsWatch.Core.Articles;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Ends the watching of a feed that was added by command; its articles stay.</summary>
internal static class FeedsRemoveCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var address = new Argument<string>("URL") { Description = "An address that list shows." };
        var command = new Command("remove", "Watch a feed no longer; what was read of it is kept.") { address };
        switches.AddTo(command);
        command.SetAction((arguments, token) =>
        {
            var loaded = switches.Load(arguments, context);
            return OpenedFeedDesk.RunAsync(loaded, context, async desk =>
            {
                var feed = await FindAsync(desk, arguments.GetRequiredValue(address), token);
                foreach (var line in await RemoveAsync(desk, new FeedSource(loaded), feed, token)) await context.Out.WriteLineAsync(line);
                return ExitCode.Success;
            });
        });
        return command;
    }

    private static async Task<Feed> FindAsync(FeedDesk desk, string address, CancellationToken cancellationToken) =>
        await desk.FindAsync(address, cancellationToken)
        ?? throw CommandException.BadArgument($"\"{address}\" is not watched; allowed: an address that 'feeds list' shows");

    private static async Task<IReadOnlyList<string>> RemoveAsync(
        FeedDesk desk, FeedSource source, Feed feed, CancellationToken cancellationToken)
    {
        if (feed.Origin != FeedOrigin.Added || !await desk.RemoveAsync(feed, cancellationToken))
            throw CommandException.BadArgument($"{feed.Url} was not added by command: {source.PlaceOf(feed)}");
        var removed = $"removed {feed.Url}";
        return source.IsDeclared(feed)
            ? [removed, $"  it comes back when the program starts anew, since settings declare it too: {source.PlaceOf(feed)}"]
            : [removed];
    }
}
