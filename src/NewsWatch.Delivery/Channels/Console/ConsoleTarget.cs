namespace NewsWatch.Delivery.Channels.Console;

/// <summary>Where the console channel writes, and whether that shows colour.</summary>
public sealed record ConsoleTarget(TextWriter Writer, bool Colour)
{
    /// <summary>Standard output; in colour on a terminal, unless NO_COLOR is set (no-color.org).</summary>
    public static ConsoleTarget StandardOutput() => new(
        System.Console.Out,
        !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
}
