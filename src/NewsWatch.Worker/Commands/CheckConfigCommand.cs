using System.CommandLine;
using System.Globalization;
using NewsWatch.Network;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands;

/// <summary>Says whether a configuration is right, and what it would run, without running it.</summary>
public static class CheckConfigCommand
{
    private const string NoContact =
        "warning: Network:Contact is not set, so that operators of servers cannot find out who asks; give a page or a mailto: address of yours";

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("check-config", "Check the configuration: every error, or what would run.");
        switches.AddTo(command);
        command.SetAction((arguments, _) => CheckAsync(switches.Require(arguments, context), context));
        return command;
    }

    private static async Task<int> CheckAsync(NewsWatchOptions options, CommandContext context)
    {
        await context.Out.WriteLineAsync("configuration is valid");
        await context.Out.WriteLineAsync($"roles: {string.Join(", ", RoleNames.Parse(options.Roles))}");
        await context.Out.WriteLineAsync($"bus: {JsonLine.Word(options.Bus.Transport)}");
        await context.Out.WriteLineAsync($"store: {JsonLine.Word(options.Store.Provider)}");
        await context.Out.WriteLineAsync($"feeds: {DescribeFeeds(options.Feeds)}, {DescribePace(options.Poller)}");
        await context.Out.WriteLineAsync($"alerts: {DescribeAlerts(options)}");
        await context.Out.WriteLineAsync($"requests: as {new UserAgent(options.Network.Contact).Header}");
        if (options.Network.Contact is null) await context.Error.WriteLineAsync(NoContact);
        return ExitCode.Success;
    }

    private static string DescribePace(PollerOptions poller) => poller.Interval is { } interval
        ? $"each every {DurationText.Format(interval)}"
        : $"each by its own rhythm, every {DurationText.Format(poller.MinInterval)} to {DurationText.Format(poller.MaxInterval)}";

    private static string DescribeFeeds(FeedsOptions feeds)
    {
        var sources = new List<string>();
        if (feeds.Defaults) sources.Add("those that come with the program");
        if (feeds.Urls.Count > 0) sources.Add(string.Create(CultureInfo.InvariantCulture, $"{feeds.Urls.Count} of Feeds:Urls"));
        if (feeds.File is { } file) sources.Add($"those of {file}");
        return sources.Count == 0 ? "none" : string.Join(" and ", sources);
    }

    private static string DescribeAlerts(NewsWatchOptions options)
    {
        var subscriptions = options.Subscriptions.Select(subscription =>
            $"{subscription.Id} by {string.Join(", ", subscription.Destinations.Select(destination => destination.Channel))}");
        var console = options.Notifier.Console ? new[] { "every one to the console" } : [];
        var all = console.Concat(subscriptions).ToList();
        return all.Count == 0 ? "nobody" : string.Join("; ", all);
    }
}
