using System.CommandLine;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands;

/// <summary>The switches of every command that reads the configuration.</summary>
public sealed class ConfigurationSwitches
{
    private readonly Option<string?> _file = new("--config")
    {
        Description = $"Settings in JSON; without it ./{OptionsRequest.DefaultFile} where there is one.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _roles = new("--roles")
    {
        Description = $"What this process does: all, or any of {string.Join(",", RoleNames.All)}.",
        HelpName = "ROLES",
    };

    private readonly Option<string?> _data = new("--data") { Description = "Folder of everything that is kept on disk.", HelpName = "DIR" };

    private readonly Option<string[]> _set = new("--set") { Description = "Any option of the table; may be repeated.", HelpName = "SECTION:KEY=VALUE" };

    private readonly Option<bool> _print = new("--print-config")
    {
        Description = "Print the configuration in force and where each value came from, then end.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _file, _roles, _data, _set }) command.Add(option);
    }

    /// <summary>For commands that act by <see cref="RunAsync"/>.</summary>
    public void AddWithPrintTo(Command command)
    {
        AddTo(command);
        command.Add(_print);
    }

    public LoadedOptions Load(ParseResult arguments, CommandContext context) => OptionsLoader.Load(new OptionsRequest
    {
        Folder = context.Folder,
        File = arguments.GetValue(_file),
        Environment = context.Environment,
        Overrides =
        [
            .. Dedicated(arguments, _roles, nameof(NewsWatchOptions.Roles)),
            .. Dedicated(arguments, _data, $"{nameof(NewsWatchOptions.Data)}:{nameof(DataOptions.Folder)}"),
            .. (arguments.GetValue(_set) ?? []).Select(Setting),
        ],
    });

    /// <summary>The options in force; a wrong configuration ends the command with a line for each error.</summary>
    public NewsWatchOptions Require(ParseResult arguments, CommandContext context)
    {
        var loaded = Load(arguments, context);
        return loaded.Options ?? throw CommandException.BadArgument(string.Join('\n', loaded.Errors));
    }

    /// <summary>Runs the action with the options in force, or prints these where --print-config asks for it.</summary>
    public async Task<int> RunAsync(ParseResult arguments, CommandContext context, Func<NewsWatchOptions, Task<int>> action)
    {
        if (!arguments.GetValue(_print)) return await action(Require(arguments, context));

        var loaded = Load(arguments, context);
        foreach (var option in loaded.Effective)
            await context.Out.WriteLineAsync($"{option.Key} = {option.Text.ReplaceLineEndings(" ")}  # {option.Source}");
        foreach (var error in loaded.Errors) await context.Error.WriteLineAsync(error.ToString());
        return loaded.Errors.Count == 0 ? ExitCode.Success : ExitCode.BadArgument;
    }

    private static IEnumerable<OptionSetting> Dedicated(ParseResult arguments, Option<string?> option, string key) =>
        arguments.GetValue(option) is { } value ? [new OptionSetting(key, value, option.Name)] : [];

    // The text after = may be a secret, so an argument without = is not repeated in the message.
    private OptionSetting Setting(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new OptionSetting(argument[..equals].Trim(), argument[(equals + 1)..], _set.Name)
            : throw CommandException.BadArgument("--set needs SECTION:KEY=VALUE, such as Poller:Interval=30m");
    }
}
