using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>
/// Makes the word statistics of a language from files of JSON lines with "lang", "title" and "summary" or "text":
/// <c>count-words FOLDER FILE...</c> writes FOLDER/LANGUAGE.txt. Meant for the corpora of this repository.
/// </summary>
internal static class WordCounting
{
    private const int LeastArticles = 2;
    private const int LeadLength = 240;

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder, .. var files] || files.Length == 0)
        {
            Console.Error.WriteLine("count-words needs FOLDER FILE...");
            return 2;
        }

        foreach (var language in files.SelectMany(File.ReadLines).Select(Read).Distinct().GroupBy(text => text.Lang))
        {
            var texts = language.ToList();
            var counts = texts
                .SelectMany(text => TermSplitter.Split(text.Words).Distinct(StringComparer.Ordinal))
                .GroupBy(term => term, StringComparer.Ordinal)
                .Where(term => term.Count() >= LeastArticles)
                .OrderByDescending(term => term.Count()).ThenBy(term => term.Key, StringComparer.Ordinal)
                .Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Key} {term.Count()}"));
            File.WriteAllLines(Path.Combine(folder, $"{language.Key}.txt"), counts.Prepend(string.Create(CultureInfo.InvariantCulture, $"articles {texts.Count}")));
        }

        return 0;
    }

    private static (string Lang, string Words) Read(string line)
    {
        var item = JsonDocument.Parse(line).RootElement;
        var lead = Text(item, "summary") is { Length: > 0 } summary ? summary : Text(item, "text");
        return (Text(item, "lang"), $"{Text(item, "title")}\n{lead[..Math.Min(lead.Length, LeadLength)]}");
    }

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
