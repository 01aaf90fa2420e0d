namespace NewsWatch.Feeds.Defaults;

/// <summary>The feeds of the embedded list, which tells how they were chosen.</summary>
public static class DefaultFeeds
{
    private const string Resource = "NewsWatch.Feeds.Defaults.default-feeds.txt";

    public static IReadOnlyList<DefaultFeed> All { get; } = [.. Lines().Select(Read)];

    private static DefaultFeed Read(string line) => line.Split('\t') is [var language, var publisher, var url]
        ? new DefaultFeed(url, publisher, language)
        : throw new InvalidDataException($"{Resource}: a line needs language, publisher and address, separated by tabs: \"{line}\"");

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(DefaultFeeds).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
