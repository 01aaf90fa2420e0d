namespace NewsWatch.Worker.Commands;

/// <summary>Ends a command with one line on standard error and an exit code.</summary>
public sealed class CommandException : Exception
{
    private CommandException(string message, int exitCode)
        : base(message) => ExitCode = exitCode;

    public int ExitCode { get; }

    /// <summary>The user asked for what cannot be had; the message names the input and what is allowed.</summary>
    public static CommandException BadArgument(string message) => new(message, Commands.ExitCode.BadArgument);

    /// <summary>The work was well asked for but failed.</summary>
    public static CommandException Failed(string message) => new(message, Commands.ExitCode.Failed);
}
