using System.CommandLine;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>The feeds that are watched: listed, added, removed, taken in and given out as a list, also while the program runs.</summary>
internal static class FeedsCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches) =>
        new("feeds", "The feeds that are watched. A running program takes up every change within seconds.")
        {
            FeedsAddCommand.Create(context, switches),
            FeedsListCommand.Create(context, switches),
            FeedsRemoveCommand.Create(context, switches),
            FeedsImportCommand.Create(context, switches),
            FeedsExportCommand.Create(context, switches),
        };
}
