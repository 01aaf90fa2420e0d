namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A temporary folder that belongs to the user of a throwaway server and goes when the server goes.</summary>
public sealed class ThrowawayFolder : IDisposable
{
    private ThrowawayFolder(string path) => FullPath = path;

    public string FullPath { get; }

    public string this[string name] => Path.Combine(FullPath, name);

    public static async Task<ThrowawayFolder> CreateAsync(SystemUser user, string name, CancellationToken cancellationToken)
    {
        var template = Path.Combine(Path.GetTempPath(), $"newswatch-{name}-XXXXXX");
        return new ThrowawayFolder(await Command.RunAsync(user.Run("mktemp", "--directory", template), cancellationToken));
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
