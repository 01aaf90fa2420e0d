using System.CommandLine;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>The program itself: all roles in one process, or those that are named.</summary>
internal static class RunCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("run", "Watch feeds and tell subscribers; this is what runs where no command is named.");
        switches.AddWithPrintTo(command);
        command.SetAction((arguments, cancellationToken) => switches.RunAsync(arguments, context, options =>
            StartFailures.GuardAsync(async () =>
                await PipelineRun.RunAsync(options, cancellationToken) ? ExitCode.Success : ExitCode.Failed)));
        return command;
    }
}
