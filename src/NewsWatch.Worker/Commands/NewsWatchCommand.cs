using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using NewsWatch.Worker.Commands.Subscriptions;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands;

/// <summary>The root of the command line. A command is added by its own file and one line of the registry.</summary>
public static class NewsWatchCommand
{
    /// <summary>Runs where no command is named.</summary>
    private const string DefaultCommand = "run";

    private static readonly Func<CommandContext, ConfigurationSwitches, Command>[] Registry =
    [
        RunCommand.Create,
        (context, _) => DemoCommand.Create(context),
        DeployTopologyCommand.Create,
        MigrateCommand.Create,
        HealthCommand.Create,
        WatchedFeeds.FeedsCommand.Create,
        SubscriptionsCommand.Create,
        DeliveriesCommand.Create,
        KeysCommand.Create,
        DeadLettersCommand.Create,
        StoriesCommand.Create,
        CheckConfigCommand.Create,
        (context, _) => DetectCommand.Create(context),
        ExplainCommand.Create,
        (context, _) => ParseCommand.Create(context),
        TrackCommand.Create,
    ];

    // Longer than the host takes for what is in hand, so that it is the host which ends the process.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Runs a command line and returns its exit code; errors are single lines on the context's error writer.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context)
    {
        var parsed = Create(context).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (Misuse(parsed) is { } misuse) throw CommandException.BadArgument(misuse);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TerminationTimeout,
            });
        }
        catch (CommandException error)
        {
            await context.Error.WriteLineAsync(error.Message);
            return error.ExitCode;
        }
        catch (IOException error) when (OutputPipe.IsBroken(error))
        {
            // Whoever read the output has seen enough.
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand("Watches news feeds, recognises new AI-chip partnerships and tells each subscriber once.");
        var switches = new ConfigurationSwitches();
        foreach (var create in Registry) root.Add(create(context, switches));

        if (root.Subcommands.FirstOrDefault(command => command.Name == DefaultCommand) is { } run)
        {
            root.Action = run.Action;
            foreach (var option in run.Options) root.Add(option);
        }

        return root;
    }

    // System.CommandLine would print an error for each token and the whole help after it.
    private static string? Misuse(ParseResult parsed)
    {
        if (Strays(parsed).FirstOrDefault() is { } token) return Unknown(token, parsed.CommandResult.Command);
        return parsed.Action is ParseErrorAction ? Missing(parsed.CommandResult) ?? parsed.Errors[0].Message : Misplaced(parsed);
    }

    private static string? Missing(CommandResult result) => result.Command.Arguments
        .Where(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is not { Tokens.Count: > 0 })
        .Select(argument => $"{result.Command.Name} needs {argument.Name}: {argument.Description}")
        .FirstOrDefault();

    // What looks like an option but is none becomes an argument where the command takes any.
    private static IEnumerable<string> Strays(ParseResult parsed) => parsed.UnmatchedTokens.Concat(
        parsed.CommandResult.Children
            .OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-'));

    private static string Unknown(string token, Command command)
    {
        var name = command is RootCommand ? "newswatch" : command.Name;
        var names = command.Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Select(option => option.Name))
            .Append("--help")
            .Distinct()
            .ToList();
        if (names.Contains(token)) return $"{token} belongs behind {name}";
        var closest = Spelling.Closest(token, names);
        return $"\"{token}\" is unknown to {name}"
            + (closest is null ? $"; allowed: {string.Join(", ", names)}" : $"; did you mean {closest}?");
    }

    // An option before the command belongs to the default command: another one would silently not see it.
    private static string? Misplaced(ParseResult parsed)
    {
        var named = parsed.CommandResult.Command;
        return parsed.RootCommandResult.Children
            .OfType<OptionResult>()
            .Where(result => !result.Implicit && named is not RootCommand && !named.Options.Contains(result.Option))
            .Select(result => $"{result.Option.Name} does not belong to {named.Name}")
            .FirstOrDefault();
    }
}
