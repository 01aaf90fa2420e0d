using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>
/// Reads when a deal takes effect: the words of time that hang together before a year, "from the second half of 2026". A word of time that
/// also says where ("in Taylor, Texas, from early 2027") belongs to them only where nothing else stands between.
/// </summary>
public sealed class StartReader(FactSections sections)
{
    private const int LongestStart = 60;

    // " dem zweiten ", " of fiscal year ".
    private const int BetweenWords = 7;
    private const int BeforeYear = 18;

    /// <summary>The words up to the year; null where no word of time stands before it.</summary>
    public Stated<string>? Read(ReadArticle article, Sentence sentence, Quantity year)
    {
        var (start, reach) = (year.Start, BeforeYear);
        while (WordBefore(article, sentence, start, reach) is { } word)
        {
            (start, reach) = (word.Start, BetweenWords);
        }

        return start == year.Start ? null : new Stated<string>(start, year.End, "");
    }

    // The longest of those that end nearest to the position, so that "in the second half of" is one.
    private Term? WordBefore(ReadArticle article, Sentence sentence, int position, int reach)
    {
        Term? found = null;
        foreach (var term in article.TermsIn(position - LongestStart, position + 1))
        {
            var isTime = term.Section == sections.Start || term.Section == sections.Month;
            if (isTime && term.Start >= sentence.Start && term.Start < position && position - term.End <= reach
                && (found is null || term.End > found.Value.End)
                && HangsTogether(article.Quote(sentence.Field, Math.Min(term.End, position), position), reach))
            {
                found = term;
            }
        }

        return found;
    }

    // "October 13, 2026": a comma behind digits parts nothing. "in Ohio from 2027": a name between two words of time does.
    private static bool HangsTogether(string between, int reach)
    {
        var (hasLetter, hasCapital) = (false, false);
        foreach (var letter in between)
        {
            hasLetter |= char.IsLetter(letter);
            hasCapital |= char.IsUpper(letter);
        }

        return !hasLetter || ((reach == BeforeYear || !hasCapital) && between.AsSpan().IndexOfAny(",;:()") < 0);
    }
}
