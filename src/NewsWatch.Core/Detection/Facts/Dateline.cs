using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>
/// Where and when an agency wrote, before the report's first word: "RIYADH, Oct 13, 2025 (Reuters) - ", "SEOUL, Oct. 13, 2026 /PRNewswire/ -- ".
/// Its date is none of the deal's.
/// </summary>
public static class Dateline
{
    private const int LongestBeforeYear = 60;
    private const int LongestAgency = 24;

    /// <summary>Whether the year stands near the field's start and a dash parts it and what it belongs to from the report.</summary>
    public static bool Holds(ReadArticle article, Sentence sentence, Quantity year)
    {
        if (sentence.Place == Place.Title || year.Start - StartOfField(article, sentence) > LongestBeforeYear)
        {
            return false;
        }

        var behind = article.Text.Chars[year.End..Math.Min(article.Text.Length, year.End + LongestAgency)];
        var dash = behind.IndexOfAny('-', '–', '—');
        return dash >= 0 && (dash == 0 || behind[dash - 1] is ' ' or ')' or '/') && IsAgency(behind[..dash].Trim());
    }

    // Nothing, or a name in brackets or between strokes.
    private static bool IsAgency(ReadOnlySpan<char> name) =>
        name.IsEmpty || (name[0] == '(' && name[^1] == ')') || (name[0] == '/' && name[^1] == '/');

    private static int StartOfField(ReadArticle article, Sentence sentence)
    {
        var start = sentence.Start;
        foreach (var other in article.Sentences)
        {
            start = other.Field == sentence.Field ? Math.Min(start, other.Start) : start;
        }

        return start;
    }
}
