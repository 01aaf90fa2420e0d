using System.CommandLine;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>Changes what the switches name, and leaves all else as it is.</summary>
internal static class ChangeCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var id = new Argument<string>("ID") { Description = "A stored subscription, as list shows it." };
        var filter = new FilterSwitches();
        var destinations = new DestinationSwitches();
        var command = new Command("change", "Change what is given; \"\" empties a list, 0 or none ends a limit. With --to it goes there and nowhere else.") { id };
        filter.AddTo(command);
        destinations.AddTo(command);
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
        {
            var known = (await run.RequireAsync(arguments.GetRequiredValue(id), token)).Stored;
            var to = await destinations.ReadAsync(arguments, context, token);
            var changed = known.Subscription with
            {
                Filter = filter.Read(arguments, known.Subscription.Filter),
                Destinations = to.Count > 0 ? [.. to.Select(one => WithSecret(one, known.Subscription))] : known.Subscription.Destinations,
            };
            var saved = await run.SaveAsync(known with { Subscription = destinations.Complete(changed, arguments) }, token);
            foreach (var line in SubscriptionText.Lines(new ListedSubscription(saved, Declared: false))) await context.Out.WriteLineAsync(line);
        }));
        return command;
    }

    /// <summary>A secret that is not given anew stays with its address.</summary>
    private static Destination WithSecret(Destination destination, Subscription former) => destination.Secret is not null
        ? destination
        : former.Destinations.FirstOrDefault(one => one.Channel == destination.Channel && one.Address == destination.Address) ?? destination;
}
