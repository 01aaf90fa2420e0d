using System.CommandLine;
using NewsWatch.Storage;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>Brings the database to this version's schema; safe to run again.</summary>
internal static class MigrateCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("migrate", "Create or upgrade the tables, then end.");
        switches.AddTo(command);
        command.SetAction((arguments, cancellationToken) => StartFailures.GuardAsync(async () =>
        {
            await using var services = StoreServices.For(switches.Require(arguments, context));
            await services.GetRequiredService<IStore>().MigrateAsync(cancellationToken);
            await context.Out.WriteLineAsync("the database has this version's schema");
            return ExitCode.Success;
        }));
        return command;
    }
}
