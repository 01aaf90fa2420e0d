using System.CommandLine;
using NewsWatch.Core.Alerts;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>Silence for a while, about one company, one story or everything.</summary>
internal static class MuteCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var id = new Argument<string>("ID") { Description = "A subscription, as list shows it." };
        var time = new Argument<string>("TIME") { Description = "How long, such as 3d; 0s ends every mute." };
        var party = new Option<string?>("--party") { Description = "Only stories of this company.", HelpName = "NAME" };
        var story = new Option<string?>("--story") { Description = "Only this story.", HelpName = "ID" };
        var command = new Command("mute", "Send nothing for a while: about a company, a story, or at all.") { id, time, party, story };
        switches.AddTo(command);
        command.SetAction((arguments, token) => SubscriptionRun.RunAsync(switches.Require(arguments, context), async run =>
        {
            var until = context.Clock.GetUtcNow() + TimeOf(arguments.GetRequiredValue(time));
            var mute = run.Named(new Mute { Party = arguments.GetValue(party), StoryId = StoryOf(arguments.GetValue(story)), UntilUtc = until });
            var one = await run.RequireAsync(arguments.GetRequiredValue(id), token);
            var now = context.Clock.GetUtcNow();
            var mutes = await run.Desk.MuteAsync(one.Stored.Subscription.Id, now, known => until > now ? [.. known, mute] : [], token)
                ?? throw CommandException.Failed($"'{one.Stored.Subscription.Id}' was removed meanwhile");
            await context.Out.WriteLineAsync(mutes.Count == 0 ? "no mute is left" : mute.InWords());
        }));
        return command;
    }

    private static TimeSpan TimeOf(string text) => DurationText.TryParse(text, out var time) && time >= TimeSpan.Zero && time <= Longest
        ? time
        : throw CommandException.BadArgument($"TIME \"{text}\" is not allowed; allowed: 0s to 365d, {DurationText.Examples}");

    private static Guid? StoryOf(string? text) => text switch
    {
        null => null,
        _ when Guid.TryParse(text, out var id) => id,
        _ => throw CommandException.BadArgument($"--story \"{text}\" is not allowed; allowed: the id of a story"),
    };
}
