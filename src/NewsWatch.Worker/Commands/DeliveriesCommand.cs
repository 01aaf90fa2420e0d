using System.CommandLine;
using System.Text.Json;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Commands;

/// <summary>What was sent to whom, how each attempt ended, and sending again on purpose.</summary>
internal static class DeliveriesCommand
{
    private const int DefaultTake = 50;
    private const int MaxTake = 10_000;

    private static readonly Dictionary<string, DeliveryState> States = Enum.GetValues<DeliveryState>()
        .ToDictionary(state => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()), StringComparer.Ordinal);

    public static Command Create(CommandContext context, ConfigurationSwitches switches) =>
        new("deliveries", "What was sent to whom, and how each attempt ended.")
        {
            List(context, switches),
            Show(context, switches),
            Retry(context, switches),
            Destinations(context, switches),
            Enable(context, switches),
        };

    private static Command List(CommandContext context, ConfigurationSwitches switches)
    {
        var state = new Option<string?>("--state") { Description = $"Only these: {string.Join(", ", States.Keys)}.", HelpName = "STATE" };
        var subscription = new Option<string?>("--subscription") { Description = "Only those of this subscription.", HelpName = "ID" };
        var take = new Option<int?>("--take") { Description = $"How many at most, 1 to {MaxTake}; {DefaultTake} without it.", HelpName = "N" };
        var command = new Command("list", "A line each, newest first.") { state, subscription, take };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var query = new DeliveryQuery
            {
                State = arguments.GetValue(state) is { } name ? StateOf(name) : null,
                SubscriptionId = arguments.GetValue(subscription),
                Take = TakeOf(arguments.GetValue(take) ?? DefaultTake),
            };
            var found = await store.ReadAsync(session => session.Deliveries.ListAsync(query, token), token);
            foreach (var delivery in found) await context.Out.WriteLineAsync(DeliveryText.Line(delivery));
        }));
        return command;
    }

    private static Command Show(CommandContext context, ConfigurationSwitches switches)
    {
        var id = IdArgument("A delivery, as list shows it.");
        var command = new Command("show", "One delivery with every attempt.") { id };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var deliveryId = ParseId(arguments.GetRequiredValue(id), "deliveries list");
            var (delivery, attempts) = await store.ReadAsync(
                async session => (
                    await session.Deliveries.FindAsync(deliveryId, token),
                    await session.Deliveries.AttemptsAsync(deliveryId, token)),
                token);
            if (delivery is null) throw Unknown(deliveryId, "delivery", "deliveries list");
            await context.Out.WriteLineAsync(DeliveryText.Line(delivery));
            foreach (var attempt in attempts) await context.Out.WriteLineAsync(DeliveryText.Line(attempt));
        }));
        return command;
    }

    private static Command Retry(CommandContext context, ConfigurationSwitches switches)
    {
        var id = IdArgument("A delivery that is dead or waits for its next attempt.");
        var again = new Option<bool>("--again") { Description = "Send even one that was delivered; the receiver sees the same identity." };
        var command = new Command("retry", "Send one now; a running program takes it up.") { id, again };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var deliveryId = ParseId(arguments.GetRequiredValue(id), "deliveries list");
            var retried = await store.TransactAsync(
                session => session.Deliveries.RetryAsync(deliveryId, arguments.GetValue(again), token), token);
            if (retried is not null) await context.Out.WriteLineAsync(DeliveryText.Line(retried));
            else throw await RefusalAsync(store, deliveryId, token);
        }));
        return command;
    }

    private static Command Destinations(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("destinations", "The destinations that fail, are held back or disabled, and how many alerts wait for them.");
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var troubled = await store.ReadAsync(session => session.Destinations.ListTroubledAsync(0, MaxTake, token), token);
            foreach (var destination in troubled) await context.Out.WriteLineAsync(DeliveryText.Line(destination));
        }));
        return command;
    }

    private static Command Enable(CommandContext context, ConfigurationSwitches switches)
    {
        var id = IdArgument("A disabled destination, as destinations shows it.");
        var missed = new Option<bool>("--missed") { Description = "Send everything that it missed; without it that is given up." };
        var command = new Command("enable", "Send to a disabled destination again.") { id, missed };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var destinationId = ParseId(arguments.GetRequiredValue(id), "deliveries destinations");
            var sendsMissed = arguments.GetValue(missed);
            var concerned = await store.TransactAsync(
                session => session.Destinations.EnableAsync(destinationId, sendsMissed, token), token)
                ?? throw Unknown(destinationId, "disabled destination", "deliveries destinations");
            await context.Out.WriteLineAsync(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"enabled; {concerned} missed {(sendsMissed ? "are sent now" : "are in the list of dead letters")}"));
        }));
        return command;
    }

    private static Argument<string> IdArgument(string description) => new("ID") { Description = description };

    private static Guid ParseId(string text, string list) => Guid.TryParse(text, out var id)
        ? id
        : throw CommandException.BadArgument($"\"{text}\" is no identity; allowed: one that '{list}' shows");

    private static CommandException Unknown(Guid id, string what, string list) =>
        CommandException.BadArgument($"\"{id}\" is no {what}; allowed: one that '{list}' shows");

    private static async Task<CommandException> RefusalAsync(IStore store, Guid deliveryId, CancellationToken token)
    {
        var delivery = await store.ReadAsync(session => session.Deliveries.FindAsync(deliveryId, token), token);
        return delivery switch
        {
            null => Unknown(deliveryId, "delivery", "deliveries list"),
            { State: DeliveryState.Delivered } => CommandException.Failed($"{deliveryId} is delivered; --again sends it once more"),
            _ => CommandException.Failed($"{deliveryId} is being sent already"),
        };
    }

    private static DeliveryState StateOf(string name) => States.TryGetValue(name, out var state)
        ? state
        : throw CommandException.BadArgument($"--state \"{name}\" is not allowed; allowed: {string.Join(", ", States.Keys)}");

    private static int TakeOf(int take) => take is >= 1 and <= MaxTake
        ? take
        : throw CommandException.BadArgument($"--take {take} is not allowed; allowed: 1 to {MaxTake}");
}
