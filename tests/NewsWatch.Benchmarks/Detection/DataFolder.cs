using NewsWatch.Core.Text;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>The word lists as they stand in a source folder, so that an edit can be measured without a build.</summary>
public static class DataFolder
{
    public static IReadOnlyList<DataFile> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new DataFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))];
}
