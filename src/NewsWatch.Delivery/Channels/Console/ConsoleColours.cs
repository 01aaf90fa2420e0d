using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Console;

/// <summary>Terminal colours (ECMA-48) for the kinds of lines.</summary>
internal static class ConsoleColours
{
    public static string Paint(AlertLine line) => Code(line.Kind) is { } code ? $"\e[{code}m{line.Text}\e[0m" : line.Text;

    private static string? Code(AlertLineKind kind) => kind switch
    {
        AlertLineKind.Headline => "1",
        AlertLineKind.Parties => "36",
        AlertLineKind.Change => "33",
        AlertLineKind.Facts => "32",
        AlertLineKind.Evidence => null,
        _ => "2",
    };
}
