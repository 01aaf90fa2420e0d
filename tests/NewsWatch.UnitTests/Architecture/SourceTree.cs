namespace NewsWatch.UnitTests.Architecture;

/// <summary>The repository that these tests were built from.</summary>
internal static class SourceTree
{
    public static DirectoryInfo Root { get; } = FindRoot();

    public static DirectoryInfo Source { get; } = new(Path.Combine(Root.FullName, "src"));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root.FullName, path));

    /// <summary>The files that people write: without build output and generated migrations.</summary>
    public static IEnumerable<FileInfo> CodeFiles(DirectoryInfo folder) =>
        folder.EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder.FullName, file.FullName).Split('/', '\\').Any(IsGenerated));

    public static bool IsGenerated(string folder) => folder is "bin" or "obj" or "Migrations";

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NewsWatch.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NewsWatch.sln.");
    }
}
