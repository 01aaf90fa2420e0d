using System.CommandLine;
using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Every watched feed with how it is.</summary>
internal static class FeedsListCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var json = new Option<bool>("--json") { Description = "A line of JSON each instead of text." };
        var command = new Command("list", "A line each: state, origin, last success, next check, entries, address, title, what is wrong.") { json };
        switches.AddTo(command);
        command.SetAction((arguments, token) =>
        {
            var loaded = switches.Load(arguments, context);
            return OpenedFeedDesk.RunAsync(loaded, context, async desk =>
            {
                var source = new FeedSource(loaded);
                var pauses = await desk.PausesAsync(token);
                foreach (var feed in await desk.ListAsync(token))
                {
                    var line = ListedFeed.Of(feed, source.WordFor(feed), pauses.GetValueOrDefault(FeedAddress.HostOf(feed.Address)));
                    await context.Out.WriteLineAsync(arguments.GetValue(json) ? JsonLine.Of(line) : TextOf(line));
                }

                return ExitCode.Success;
            });
        });
        return command;
    }

    private static string TextOf(ListedFeed feed)
    {
        var name = feed.Title is { } title ? $"  {SafeText.Line(title)}" : "";
        var why = feed.Why is { } reason ? $"  {SafeText.Line(reason)}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{feed.State,-8}  {feed.Origin,-8}  last {Time(feed.LastSuccessUtc)}  next {Time(NextOf(feed))}  ") +
            string.Create(CultureInfo.InvariantCulture, $"{feed.Entries,6}  {feed.Url}{name}{why}");
    }

    /// <summary>A feed that is due waits for its host.</summary>
    private static DateTimeOffset? NextOf(ListedFeed feed) => feed.PausedUntilUtc > feed.NextCheckUtc ? feed.PausedUntilUtc : feed.NextCheckUtc;

    private static string Time(DateTimeOffset? time) =>
        time is { } known ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) : "-                ";
}
