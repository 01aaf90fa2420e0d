namespace NewsWatch.Worker.Commands;

/// <summary>What the shell sees when a command ends.</summary>
public static class ExitCode
{
    public const int Success = 0;
    public const int Failed = 1;
    public const int BadArgument = 2;

    /// <summary>128 and the number of SIGINT, as shells count it.</summary>
    public const int Interrupted = 130;
}
