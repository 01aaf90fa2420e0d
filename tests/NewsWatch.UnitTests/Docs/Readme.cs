using System.Text.RegularExpressions;

namespace NewsWatch.UnitTests.Docs;

/// <summary>The README as a reader sees it: its links, and its code blocks by language.</summary>
internal static partial class Readme
{
    public static string Root { get; } = FindRoot();

    public static string Text { get; } = File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n");

    /// <summary>Targets of links within the repository.</summary>
    public static IReadOnlyList<string> Links =>
        [.. LinkPattern().Matches(Text).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal))];

    /// <summary>What stands in backquotes within the prose and the tables.</summary>
    public static IReadOnlyList<string> Quotes => [.. QuotePattern().Matches(BlockPattern().Replace(Text, "")).Select(match => match.Groups[1].Value)];

    public static IReadOnlyList<string> Blocks(string language) =>
        [.. BlockPattern().Matches(Text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    /// <summary>The lines of all shell blocks, without comments.</summary>
    public static IReadOnlyList<string> Commands =>
        [.. Blocks("sh").SelectMany(block => block.Split('\n')).Select(line => line.Split(" #")[0].Trim()).Where(line => line.Length > 0)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsWatch.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("No NewsWatch.sln stands above the test's own folder.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\]\(([^)#]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"`([^`\n]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"^```([a-z]*)\n((?:[^`].*\n|\n)*)```$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex BlockPattern();
}
