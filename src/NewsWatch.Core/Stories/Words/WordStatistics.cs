using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Words;

/// <summary>
/// In how many articles of a language a term stands, from files that ship with this assembly: every replica weighs a term alike.
/// The weight is the inverse document frequency of Spärck Jones (1972).
/// </summary>
public sealed class WordStatistics
{
    private const string Folder = "Stories/Words/";

    private static readonly Lazy<WordStatistics> Shipped = new(() => Read(DataFiles.Embedded()));

    private readonly Dictionary<string, (int Articles, Dictionary<string, int> Counts)> languages;

    private WordStatistics(Dictionary<string, (int, Dictionary<string, int>)> languages) => this.languages = languages;

    public static WordStatistics Default => Shipped.Value;

    /// <summary>Files of "term count" lines, the first of them "articles N".</summary>
    public static WordStatistics Read(IReadOnlyList<DataFile> files) => new(files
        .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), Parse, StringComparer.Ordinal));

    /// <summary>
    /// From 0 for a term of every article to about 6. A term that the statistics lack is rare; a language that they lack
    /// weighs all terms alike.
    /// </summary>
    public double WeightOf(string language, string term)
    {
        if (!languages.TryGetValue(language, out var known)) return 3;
        return Math.Log((known.Articles + 1.0) / (known.Counts.GetValueOrDefault(term) + 1.0));
    }

    private static (int Articles, Dictionary<string, int> Counts) Parse(DataFile file)
    {
        var counts = file.Content.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(cells => cells[0], cells => int.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        counts.Remove("articles", out var articles);
        return (articles, counts);
    }
}
