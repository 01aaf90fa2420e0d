using System.CommandLine;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>Goes on with a destination that a reader has ended, of a declared subscription too.</summary>
internal static class ReopenCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var id = new Argument<string>("ID") { Description = "A subscription, as list shows it." };
        var destination = new Argument<string>("DESTINATION") { Description = "A destination that a reader has ended, as show shows it." };
        var command = new Command("reopen", "Go on with a destination that a reader has ended; who reads mail there is asked again first.") { id, destination };
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
        {
            var text = arguments.GetRequiredValue(destination);
            var one = await run.RequireAsync(arguments.GetRequiredValue(id), token);
            var state = Guid.TryParse(text, out var destinationId) ? await run.Desk.ReopenAsync(one, destinationId, token) : null;
            if (state is null) throw CommandException.BadArgument($"DESTINATION \"{text}\" is not allowed; allowed: the id of one that a reader has ended");
            await context.Out.WriteLineAsync(state == ConsentState.Asked ? "the reader is asked to confirm" : "alerts go there again");
        }));
        return command;
    }
}
