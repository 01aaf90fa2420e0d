using NewsWatch.IntegrationTests.Servers;

namespace NewsWatch.PageTests.Browsers;

/// <summary>The browser of this machine; none is ever downloaded.</summary>
internal static class ChromiumPath
{
    public const string Variable = "NEWSWATCH_TEST_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <exception cref="ServerMissingException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new ServerMissingException("Chromium", Variable, "chromium");
    }
}
