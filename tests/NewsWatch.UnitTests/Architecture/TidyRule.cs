using System.CodeDom.Compiler;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NewsWatch.UnitTests.Architecture;

/// <summary>Files stay short, and nothing is named for being a place where things end up.</summary>
internal static partial class TidyRule
{
    public const int MaximumLines = 300;

    private static readonly HashSet<string> _vagueWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Common", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Misc",
    };

    public static IReadOnlyList<string> FindLongFiles(IEnumerable<FileInfo> files) =>
    [
        .. files
            .Select(file => (file.Name, Lines: File.ReadLines(file.FullName).Count()))
            .Where(file => file.Lines > MaximumLines)
            .Select(file => $"{file.Name} has {file.Lines} lines; {MaximumLines} are allowed"),
    ];

    public static IReadOnlyList<string> FindVagueFolders(DirectoryInfo root) =>
    [
        .. root.EnumerateDirectories("*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(root.FullName, folder.FullName).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(SourceTree.IsGenerated))
            .Where(path => IsVague(path[(path.LastIndexOf('/') + 1)..]))
            .Select(path => $"the folder {path} says nothing about what is in it"),
    ];

    public static IReadOnlyList<string> FindVagueTypes(IEnumerable<Type> types) =>
        [.. types.Where(type => IsWritten(type) && IsVague(type.Name)).Select(type => $"the type {type.Name} is not named for what it does")];

    // Generators of the compiler (regular expressions, OpenAPI) bring types of their own along.
    private static bool IsWritten(Type type) =>
        type.FullName is { } name
        && name.StartsWith("NewsWatch.", StringComparison.Ordinal)
        && !name.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<GeneratedCodeAttribute>() is null;

    private static bool IsVague(string name) => Words().Matches(name).Any(word => _vagueWords.Contains(word.Value));

    [GeneratedRegex("[A-Z]?[a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
