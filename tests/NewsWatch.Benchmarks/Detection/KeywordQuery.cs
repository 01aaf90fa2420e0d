using System.Text.RegularExpressions;
using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>The baseline: a query of AI, chip and deal words as people type it into alert services.</summary>
public static partial class KeywordQuery
{
    public static bool Matches(ArticleText article) =>
        Every(article.Title) || Every(article.Summary);

    private static bool Every(string text) => Field().IsMatch(text) && Goods().IsMatch(text) && Deal().IsMatch(text);

    [GeneratedRegex(@"\b(AI|A\.I\.|artificial intelligence|KI|IA)\b|人工智能|人工知能|인공지능", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\b(chips?|GPUs?|semiconductors?|accelerators?|puces?|Halbleiter|semiconductores)\b|芯片|半導体|반도체", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Goods();

    [GeneratedRegex(@"\b(partnership|partners?|deals?|agreements?|alliance|accord|partenariat|Partnerschaft|acuerdo)\b|合作|提携|협력", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Deal();
}
