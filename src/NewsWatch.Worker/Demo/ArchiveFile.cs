namespace NewsWatch.Worker.Demo;

/// <summary>The archive travels inside the assembly, so that the demo needs no file beside the program.</summary>
internal static class ArchiveFile
{
    public static Stream Open(string name) =>
        typeof(ArchiveFile).Assembly.GetManifestResourceStream($"NewsWatch.Worker.Demo.Archive.{name}")
        ?? throw new FileNotFoundException($"The demo's archive has no file {name}.", name);
}
