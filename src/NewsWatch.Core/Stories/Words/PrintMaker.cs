using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Words;

/// <summary>Makes the terms and the title key by which articles are compared as texts.</summary>
internal sealed class PrintMaker(WordStatistics statistics)
{
    private const int MaxTerms = 16;
    private const int LeadLength = 240;
    private const int ShortestTitle = 16;

    /// <summary>A term that stands in every third article tells nothing.</summary>
    private const double LeastWeight = 1.1;

    /// <summary>The heaviest terms of title and lead, heaviest first.</summary>
    public IReadOnlyList<string> TermsOf(Article article, string language)
    {
        var lead = article.Summary.Length > 0 ? article.Summary : article.Text;
        var text = $"{article.Title}\n{lead[..Math.Min(lead.Length, LeadLength)]}";
        return
        [
            .. TermSplitter.Split(text)
                .Distinct(StringComparer.Ordinal)
                .Select(term => (Term: term, Weight: statistics.WeightOf(language, term)))
                .Where(weighed => weighed.Weight >= LeastWeight)
                .OrderByDescending(weighed => weighed.Weight).ThenBy(weighed => weighed.Term, StringComparer.Ordinal)
                .Take(MaxTerms)
                .Select(weighed => weighed.Term),
        ];
    }

    /// <summary>The title without its publisher, case, accents and signs, as a short digest; empty where it is too short to tell apart.</summary>
    public static string TitleKeyOf(string title)
    {
        var folded = new FoldedText();
        TextFolder.Append(title, Math.Min(title.Length, 1000), folded);
        var publisher = PublisherSuffix.Find(folded);
        var own = publisher.End > 0 ? folded.Chars[..publisher.Start] : folded.Chars;
        var letters = string.Concat(own.ToString().Where(char.IsLetterOrDigit));
        var width = letters.Sum(c => Script.IsUnspaced(c) ? 2 : 1);
        return width < ShortestTitle ? "" : DerivedId.From("title", letters).ToString("N", CultureInfo.InvariantCulture)[..16];
    }

    /// <summary>The weighted share of terms in common (Jaccard), 0 to 1.</summary>
    public double Similarity(string language, IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var common = left.Intersect(right, StringComparer.Ordinal).Sum(term => statistics.WeightOf(language, term));
        var all = left.Union(right, StringComparer.Ordinal).Sum(term => statistics.WeightOf(language, term));
        return all == 0 ? 0 : common / all;
    }
}
