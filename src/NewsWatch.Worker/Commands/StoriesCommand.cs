using System.CommandLine;
using System.Globalization;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>Shows stories and puts right what the tracker got wrong. Running programs take a correction up with their next article.</summary>
internal static class StoriesCommand
{
    private const int Shown = 50;

    public static Command Create(CommandContext context, ConfigurationSwitches switches) => new("stories", "Show stories and correct them; nothing of it alerts anybody.")
    {
        List(context, switches),
        Merge(context, switches),
        Split(context, switches),
        Mute(context, switches, muted: true),
        Mute(context, switches, muted: false),
        Rename(context, switches),
    };

    private static Command List(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("list", $"The latest {Shown}: identity, revision, status, sources, headline.");
        return WithDesk(command, context, switches, async (desk, _, token) =>
        {
            foreach (var story in await desk.ListAsync(Shown, token)) await context.Out.WriteLineAsync(Line(story));
        });
    }

    private static Command Merge(CommandContext context, ConfigurationSwitches switches)
    {
        var kept = Story("STORY", "The story that stays.");
        var other = Story("OTHER", "The story that becomes a part of it and never alerts again.");
        var command = new Command("merge", "Make two stories of one deal one.") { kept, other };
        return WithDesk(command, context, switches, async (desk, arguments, token) =>
            await context.Out.WriteLineAsync(await desk.MergeAsync(Id(arguments, kept), Id(arguments, other), token)));
    }

    private static Command Split(CommandContext context, ConfigurationSwitches switches)
    {
        var story = Story("STORY", "The story that holds articles of another deal.");
        var articles = new Argument<string[]>("ARTICLE") { Description = "The identities of these articles.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("split", "Make articles of a story a story of their own.") { story, articles };
        return WithDesk(command, context, switches, async (desk, arguments, token) =>
        {
            var ids = arguments.GetRequiredValue(articles).Select(text => Parse(text, "article")).Distinct().ToList();
            await context.Out.WriteLineAsync(await desk.SplitAsync(Id(arguments, story), ids, token));
        });
    }

    private static Command Mute(CommandContext context, ConfigurationSwitches switches, bool muted)
    {
        var story = Story("STORY", "An identity that list shows.");
        var command = muted
            ? new Command("mute", "Tell nobody of a story any more.")
            : new Command("unmute", "Tell of a muted story again, from its next revision on.");
        command.Arguments.Add(story);
        return WithDesk(command, context, switches, async (desk, arguments, token) =>
            await context.Out.WriteLineAsync(await desk.MuteAsync(Id(arguments, story), muted, token)));
    }

    private static Command Rename(CommandContext context, ConfigurationSwitches switches)
    {
        var story = Story("STORY", "An identity that list shows.");
        var headline = new Argument<string>("HEADLINE") { Description = "The headline from now on, whatever later articles say." };
        return WithDesk(new Command("rename", "Give a story another headline.") { story, headline }, context, switches, async (desk, arguments, token) =>
        {
            var text = arguments.GetRequiredValue(headline).Trim();
            if (text.Length is 0 or > 500) throw CommandException.BadArgument("HEADLINE must have 1 to 500 characters");
            await context.Out.WriteLineAsync(await desk.RenameAsync(Id(arguments, story), text.ReplaceLineEndings(" "), token));
        });
    }

    private static Command WithDesk(
        Command command, CommandContext context, ConfigurationSwitches switches, Func<StoryDesk, ParseResult, CancellationToken, Task> work)
    {
        switches.AddTo(command);
        command.SetAction((arguments, token) => StartFailures.GuardAsync(async () =>
        {
            var options = switches.Require(arguments, context);
            await using var services = StoreServices.For(options);
            var desk = new StoryDesk(services.GetRequiredService<IStore>(), TrackerRole.SettingsOf(options.Tracker), context.Clock, StoryDesk.CommandLine);
            try
            {
                await work(desk, arguments, token);
                return ExitCode.Success;
            }
            catch (ArgumentException error)
            {
                throw CommandException.BadArgument(error.Message);
            }
        }));
        return command;
    }

    private static Argument<string> Story(string name, string description) => new(name) { Description = description };

    private static Guid Id(ParseResult arguments, Argument<string> argument) => Parse(arguments.GetRequiredValue(argument), "story");

    private static Guid Parse(string text, string what) => Guid.TryParse(text, out var id)
        ? id
        : throw CommandException.BadArgument($"\"{text}\" is no identity of a{(what == "article" ? "n" : "")} {what}; allowed: one as 'newswatch stories list' or the API shows it");

    private static string Line(Story story) => string.Create(
        CultureInfo.InvariantCulture,
        $"{story.Id}  r{story.Revision}  {story.Status.ToString().ToLowerInvariant()}  {story.Sources.Count} {(story.Sources.Count == 1 ? "source" : "sources")}{(story.Muted ? "  muted" : "")}  {story.Headline}");
}
