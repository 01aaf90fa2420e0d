using System.Text.Json;
using NewsWatch.Core.Stories.Words;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Finding;

/// <summary>
/// The terms by which a story is found, and those that a search asks for: words (pairs of characters where the script has no spaces), and marks
/// such as "type:supply" for what is not free text. One list serves both databases and live pages, so that all agree what is found.
/// </summary>
public static class StoryTermList
{
    /// <summary>On every story that was told and is not a part of another.</summary>
    public const string Listed = "is:listed";

    private const int MaxTerms = 600;
    private const int MaxSources = 60;
    private const int MaxAsked = 12;
    private const int ShortestBeginning = 3;

    /// <summary>Separated by spaces, each once; empty for a story that no list shows.</summary>
    public static string Of(Story story)
    {
        if (story.Revision == 0 || story.MergedInto is not null) return "";
        var terms = Marks(story).Concat(Texts(story).SelectMany(TermSplitter.Split));
        return string.Join(' ', terms.Distinct(StringComparer.Ordinal).Take(MaxTerms));
    }

    /// <summary>The marks that a story must have, whole.</summary>
    public static IReadOnlyList<string> MarksOf(StorySearch search)
    {
        List<string> marks = [Listed];
        if (search.Company is { Length: > 0 } company) marks.Add(Company(company));
        if (search.Type is { } type) marks.Add($"type:{Wire(type)}");
        if (search.Status is { } status) marks.Add($"status:{Wire(status)}");
        if (search.Language is { Length: > 0 } language) marks.Add(Mark("lang", language));
        return marks;
    }

    /// <summary>The words that a story must have; null where the text holds none that could be found.</summary>
    public static IReadOnlyList<AskedWord>? WordsOf(StorySearch search)
    {
        if (string.IsNullOrWhiteSpace(search.Text)) return [];
        var words = TermSplitter.Split(search.Text).Distinct(StringComparer.Ordinal).Take(MaxAsked)
            .Select(word => new AskedWord(word, word.Length >= ShortestBeginning && !Script.IsUnspaced(word[0])))
            .ToList();
        return words.Count == 0 ? null : words;
    }

    /// <summary>What the databases answer, for one story.</summary>
    public static bool Matches(Story story, StorySearch search) => Matches(story, Of(story).Split(' ').ToHashSet(StringComparer.Ordinal), search);

    /// <summary>The same with the story's terms at hand.</summary>
    public static bool Matches(Story story, IReadOnlySet<string> terms, StorySearch search)
    {
        if (WordsOf(search) is not { } words) return false;
        return MarksOf(search).All(terms.Contains)
            && words.All(word => terms.Contains(word.Text) || (word.IsBeginning && terms.Any(term => term.StartsWith(word.Text, StringComparison.Ordinal))))
            && (search.SinceUtc is not { } since || story.OpenedUtc >= since)
            && (search.BeforeUtc is not { } before || story.OpenedUtc < before);
    }

    private static IEnumerable<string> Marks(Story story) =>
    [
        Listed,
        $"type:{Wire(story.Deal.Type)}",
        $"status:{Wire(story.Status)}",
        .. story.Deal.Parties.Select(Company),
        .. story.Sources.Select(source => Mark("lang", source.Lang)),
    ];

    private static IEnumerable<string> Texts(Story story) =>
    [
        story.Headline,
        .. story.Deal.Parties,
        story.Deal.Subject ?? "",
        .. story.Sources.Take(MaxSources).SelectMany(source => new[] { source.Title, source.Publisher }),
    ];

    private static string Company(string name) => Mark("company", name);

    private static string Mark(string kind, string value) =>
        $"{kind}:{string.Concat(TextFolder.Fold(value).Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'))}";

    private static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
