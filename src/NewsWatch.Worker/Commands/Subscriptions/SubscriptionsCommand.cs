using System.CommandLine;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>Who is told of what: stored subscriptions are made, tried and removed; declared ones are shown.</summary>
internal static class SubscriptionsCommand
{
    private const string Operator = "operator";
    private const int Most = 100_000;

    public static Command Create(CommandContext context, ConfigurationSwitches switches) => new("subscriptions", "Who is told of what, and where.")
    {
        Add(context, switches),
        ChangeCommand.Create(context, switches),
        List(context, switches),
        OfOne(context, switches, ("show", "One subscription with all that is known of it."), ShowAsync),
        OfOne(context, switches, ("pause", "Send nothing until it is resumed."), (run, one, context, token) => PauseAsync(run, one, paused: true, token)),
        OfOne(context, switches, ("resume", "Go on, and send what was held back."), (run, one, context, token) => PauseAsync(run, one, paused: false, token)),
        OfOne(context, switches, ("remove", "Remove it, and all that it was told."), RemoveAsync),
        OfOne(context, switches, ("export", "All that is held about it and its readers, as JSON; no address and no secret."), ExportAsync),
        OfOne(context, switches, ("erase", "Remove all that its readers were told and have muted; a stored one goes too, a declared one stays."), EraseAsync),
        OfOne(context, switches, ("test", "Send a test to each destination and say what became of it; ends with 1 where one failed."), TestAsync),
        Preview(context, switches),
        Why(context, switches),
        MuteCommand.Create(context, switches),
        ReopenCommand.Create(context, switches),
    };

    private static Command Add(CommandContext context, ConfigurationSwitches switches)
    {
        var id = new Argument<string>("ID") { Description = "A short name that stays the same." };
        var filter = new FilterSwitches();
        var destinations = new DestinationSwitches();
        var command = new Command("add", "Make a subscription; a running program takes it up.") { id };
        filter.AddTo(command);
        destinations.AddTo(command);
        switches.AddTo(command);
        command.SetAction(async (arguments, token) =>
        {
            var subscription = new Subscription
            {
                Id = arguments.GetRequiredValue(id),
                Filter = filter.Read(arguments, new SubscriptionFilter()),
                Destinations = await destinations.ReadAsync(arguments, context, token),
            };
            var now = context.Clock.GetUtcNow();
            var stored = new StoredSubscription { Subscription = destinations.Complete(subscription, arguments), Owner = Operator, CreatedUtc = now, UpdatedUtc = now };
            return await SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
            {
                var saved = await run.SaveAsync(stored, token);
                await context.Out.WriteLineAsync(SubscriptionText.Line(new ListedSubscription(saved, Declared: false)));
            });
        });
        return command;
    }

    private static Command List(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("list", "A line each: id, state, what it takes in words, where to.");
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
        {
            foreach (var listed in await run.Desk.ListAsync(null, 0, Most, token)) await context.Out.WriteLineAsync(SubscriptionText.Line(listed));
        }));
        return command;
    }

    private static Command OfOne(
        CommandContext context,
        ConfigurationSwitches switches,
        (string Name, string Description) what,
        Func<SubscriptionRun, ListedSubscription, CommandContext, CancellationToken, Task> work)
    {
        var id = IdArgument();
        var command = new Command(what.Name, what.Description) { id };
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(
            switches.Require(arguments, context),
            async run => await work(run, await run.RequireAsync(arguments.GetRequiredValue(id), token), context, token)));
        return command;
    }

    private static async Task ShowAsync(SubscriptionRun run, ListedSubscription one, CommandContext context, CancellationToken token)
    {
        foreach (var line in SubscriptionText.Lines(one)) await context.Out.WriteLineAsync(line);
    }

    private static async Task PauseAsync(SubscriptionRun run, ListedSubscription one, bool paused, CancellationToken token) =>
        await run.SaveAsync(one.Stored with { Subscription = one.Stored.Subscription with { Paused = paused } }, token);

    private static async Task RemoveAsync(SubscriptionRun run, ListedSubscription one, CommandContext context, CancellationToken token)
    {
        var id = one.Stored.Subscription.Id;
        if (one.Declared) throw CommandException.Failed($"'{id}' is declared by the configuration, which alone can remove it");
        await run.Desk.EraseAsync(one, token);
        await context.Out.WriteLineAsync($"{id} is removed");
    }

    private static async Task ExportAsync(SubscriptionRun run, ListedSubscription one, CommandContext context, CancellationToken token) =>
        await context.Out.WriteLineAsync(SubscriptionExport.Write(await run.Desk.HeldAsync(one, token), run.Tokens.TokenOf(one)));

    private static async Task EraseAsync(SubscriptionRun run, ListedSubscription one, CommandContext context, CancellationToken token)
    {
        await run.Desk.EraseAsync(one, token);
        await context.Out.WriteLineAsync($"all that {one.Stored.Subscription.Id} was told is erased{(one.Declared ? "; its declaration stands" : ", and the subscription with it")}");
    }

    private static async Task TestAsync(SubscriptionRun run, ListedSubscription one, CommandContext context, CancellationToken token)
    {
        var tested = await run.Test.RunAsync(one, token);
        foreach (var (destination, result) in tested)
        {
            var where = $"{destination.Channel} {ShownAddress.OfDestination(destination.Address)}".TrimEnd();
            await context.Out.WriteLineAsync($"{where}  {(result.Outcome == SendOutcome.Success ? "taken" : "FAILED")}  {result.Reason}  {result.Detail}".TrimEnd());
        }

        var failed = tested.Count(sent => sent.Result.Outcome != SendOutcome.Success);
        if (failed > 0) throw CommandException.Failed(FormattableString.Invariant($"{failed} of {tested.Count} destinations did not take the test"));
    }

    private static Command Preview(CommandContext context, ConfigurationSwitches switches)
    {
        var filter = new FilterSwitches();
        var command = new Command("preview", "What these switches would have sent in the last 30 days, and about how much a week.");
        filter.AddTo(command);
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
        {
            var tried = filter.Read(arguments, new SubscriptionFilter());
            if (run.Trial.Errors(tried) is [{ } wrong, ..]) throw CommandException.BadArgument(wrong);
            foreach (var line in SubscriptionText.Lines(await run.Trial.PreviewAsync(tried, token)))
                await context.Out.WriteLineAsync(line);
        }));
        return command;
    }

    private static Command Why(CommandContext context, ConfigurationSwitches switches)
    {
        var id = IdArgument();
        var story = new Argument<string>("STORY") { Description = "The id of a story." };
        var command = new Command("why", "Why a subscription was, or was not, told of a story.") { id, story };
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
        {
            var text = arguments.GetRequiredValue(story);
            var subscription = await run.RequireAsync(arguments.GetRequiredValue(id), token);
            var answer = Guid.TryParse(text, out var storyId) ? await run.Trial.WhyAsync(subscription, storyId, token) : null;
            if (answer is null) throw CommandException.BadArgument($"\"{text}\" is no story; allowed: the id of a stored one");
            await context.Out.WriteLineAsync($"{(answer.Told ? "told" : "not told")}: {answer.Reason}");
            foreach (var alert in answer.Alerts)
                await context.Out.WriteLineAsync(FormattableString.Invariant($"  {alert.RaisedUtc:u}  revision {alert.Story.Revision}  {alert.Story.Headline}"));
        }));
        return command;
    }

    private static Argument<string> IdArgument() => new("ID") { Description = "A subscription, as list shows it." };
}
