using System.Globalization;

namespace NewsWatch.Core.Detection;

/// <summary>
/// Whether the article's page is worth a request: it may be about a deal, but what the feed gave is too thin to judge it by or to
/// state its facts. About one in a hundred headlines of technology news is such a candidate.
/// </summary>
public static class PageNeed
{
    /// <summary>Below this score more text practically never makes a deal of it; of headlines about deals 97 in 100 lie above.</summary>
    public const double CandidateScore = 0.1;

    /// <summary>Below the title; the lead of a news article has as many letters, a full one several times as many.</summary>
    public const int FullLength = 800;

    /// <summary>Han, kana and Hangul say in one character what other scripts say in two and more letters.</summary>
    private const int DenseWeight = 2;

    private const int Parties = 2;

    /// <summary>One clause that says why the page is wanted; null where the text in hand will do.</summary>
    public static string? Of(ArticleText article, DetectionResult judged)
    {
        if (judged.Score < CandidateScore) return null;
        var length = LengthOf(article.Summary) + LengthOf(article.Text);
        if (length >= FullLength) return null;
        var below = length == 0
            ? "the feed has a headline only"
            : string.Create(CultureInfo.InvariantCulture, $"the feed has a short text ({length} letters)");
        if (judged.Deal is not { } deal) return $"{below}, and by it this may or may not be a deal";
        if (deal.Parties.Count < Parties) return $"{below}, which names one party";
        return StatesFigures(deal) ? null : $"{below}, which states no terms";
    }

    private static bool StatesFigures(Deal deal) =>
        deal.CapacityGw is not null || deal.ValueUsd is not null || deal.StakePercent is not null;

    private static int LengthOf(string text)
    {
        var length = 0;
        foreach (var letter in text.Where(char.IsLetterOrDigit)) length += IsDense(letter) ? DenseWeight : 1;
        return length;
    }

    private static bool IsDense(char letter) => letter is (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3');
}
