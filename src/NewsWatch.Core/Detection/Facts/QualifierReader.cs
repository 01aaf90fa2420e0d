using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>"Up to", "at least", "about", "more than" right before an amount, or behind it ("以上", "가량").</summary>
public static class QualifierReader
{
    private const int Reach = 2;
    private const int LongestQualifier = 24;

    public static string? Read(ReadArticle article, FactSections sections, int start, int end)
    {
        string? found = null;
        var length = 0;
        foreach (var term in article.TermsIn(start - LongestQualifier, end + Reach))
        {
            var before = term.End <= start && start - term.End <= Reach;
            var behind = term.Start >= end && term.Start - end <= 1;
            if ((before || behind) && sections.Qualifier(term.Section) is { } qualifier && term.End - term.Start > length)
            {
                (found, length) = (qualifier, term.End - term.Start);
            }
        }

        return found;
    }
}
