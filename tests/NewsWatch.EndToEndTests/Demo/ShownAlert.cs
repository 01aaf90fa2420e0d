using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsWatch.EndToEndTests.Demo;

/// <summary>An alert as the demo prints it.</summary>
internal sealed partial record ShownAlert(int Revision, string Parties, string Status, string Facts)
{
    public static string Key(IEnumerable<string> parties) => string.Join(" + ", parties.Order(StringComparer.Ordinal));

    /// <summary>All alerts of an output, in order.</summary>
    public static IReadOnlyList<ShownAlert> ReadAll(string output) => [.. Pattern().Matches(output).Select(Read)];

    private static ShownAlert Read(Match match) => new(
        match.Groups["revision"].Success ? int.Parse(match.Groups["revision"].ValueSpan, CultureInfo.InvariantCulture) : 1,
        Key(match.Groups["parties"].Value.Split(" + ")),
        match.Groups["status"].Value,
        match.Groups["facts"].Value);

    [GeneratedRegex(
        @"^(NEW|UPDATE (?<revision>\d+))  .+\n  (?<parties>.+) \([a-z -]+, (?<status>[a-z]+)\)\n(  changed  .+\n)*  (?<facts>.+)$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
