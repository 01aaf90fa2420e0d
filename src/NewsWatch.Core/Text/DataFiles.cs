namespace NewsWatch.Core.Text;

/// <summary>The data files that ship inside the assembly; their resource names are their paths.</summary>
public static class DataFiles
{
    public static IReadOnlyList<DataFile> Embedded()
    {
        var assembly = typeof(DataFiles).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Order(StringComparer.Ordinal)
            .Select(name => new DataFile(name.Replace('\\', '/'), Read(assembly.GetManifestResourceStream(name)!)))];
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
