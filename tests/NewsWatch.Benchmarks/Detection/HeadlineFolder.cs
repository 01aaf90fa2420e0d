namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// Self-written headlines to learn from, a file a language: "[kind]" lines, then one headline a line, with its lead behind a bar.
/// Kinds that name a type of deal, or what became of one, are positive.
/// </summary>
public static class HeadlineFolder
{
    private static readonly HashSet<string> s_positive = new(StringComparer.Ordinal)
    {
        "supply", "cloud_capacity", "investment", "acquisition", "co_development", "manufacturing", "licensing", "partnership",
        "ended", "denied_relationship",
    };

    public static IReadOnlyList<LabelledItem> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<LabelledItem> ReadFile(string path)
    {
        var (language, kind, number) = (Path.GetFileNameWithoutExtension(path), "", 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                kind = line[1..^1];
                continue;
            }

            var parts = line.Split(" | ");
            yield return new LabelledItem
            {
                Id = $"{language}-{number}",
                Title = parts[0],
                Summary = parts.ElementAtOrDefault(1),
                Lang = language,
                Label = s_positive.Contains(kind) ? "positive" : "negative",
            };
        }
    }
}
