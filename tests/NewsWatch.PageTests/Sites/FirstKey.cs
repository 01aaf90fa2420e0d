using System.Text.RegularExpressions;
using NewsWatch.EndToEndTests.Programs;

namespace NewsWatch.PageTests.Sites;

/// <summary>The key that a program prints at its first start; it may do everything.</summary>
internal static partial class FirstKey
{
    public static async Task<string> WaitAsync(NewsWatchProgram program, CancellationToken cancellationToken)
    {
        await program.WaitForLineAsync("The first key of the API", cancellationToken);
        return Of(program);
    }

    /// <summary>Of a program that has printed it.</summary>
    public static string Of(NewsWatchProgram program) => Key().Match(program.Output).Value;

    [GeneratedRegex("nw_[0-9a-f]{12}_[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
