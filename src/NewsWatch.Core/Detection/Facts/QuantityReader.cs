using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>Finds the numbers of a sentence: digits or number words, each with the magnitude words that follow.</summary>
public sealed class QuantityReader(FactSections sections)
{
    private const int WordGap = 1;
    private const int LongestWord = 24;

    // More than the world's product in any currency: magnitudes heaped upon each other are no amount.
    private const decimal Most = 1e18m;

    public List<Quantity> Read(ReadArticle article, Sentence sentence)
    {
        var quantities = new List<Quantity>();
        var comma = article.Profile.Languages.UsesDecimalComma(article.Language);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (char.IsAsciiDigit(article.Text[i]) && IsNumberStart(article, sentence, i))
            {
                var (value, end) = NumberParser.Parse(article.Text.Chars, i, sentence.End, comma);
                quantities.Add(WithMagnitude(article, i, end, value));
                i = quantities[^1].End - 1;
            }
        }

        AddNumberWords(article, sentence, quantities);
        quantities.RemoveAll(q => q.Value >= Most || IsVague(article, q));
        return quantities;
    }

    // "Several billion" is no amount.
    private bool IsVague(ReadArticle article, Quantity quantity)
    {
        foreach (var term in article.TermsIn(quantity.Start - LongestWord, quantity.Start))
        {
            if (term.Section == sections.Vague && term.End <= quantity.Start && quantity.Start - term.End <= 1)
            {
                return true;
            }
        }

        return false;
    }

    // "GB300" and "MI450" are names.
    private static bool IsNumberStart(ReadArticle article, Sentence sentence, int index) =>
        index == sentence.Start || !(char.IsAsciiLetterOrDigit(article.Text[index - 1]) || IsFraction(article, sentence, index));

    private static bool IsFraction(ReadArticle article, Sentence sentence, int index) =>
        article.Text[index - 1] is '.' && index > sentence.Start + 1 && char.IsAsciiDigit(article.Text[index - 2]);

    private void AddNumberWords(ReadArticle article, Sentence sentence, List<Quantity> quantities)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == sections.Number && !quantities.Exists(q => q.Start <= term.Start && term.Start < q.End))
            {
                quantities.Add(WithMagnitude(article, term.Start, term.End, (decimal)term.Value));
            }
        }
    }

    private Quantity WithMagnitude(ReadArticle article, int start, int end, decimal value)
    {
        var (factor, magnitudeEnd) = MagnitudeAt(article, end);
        if (magnitudeEnd == end)
        {
            return new Quantity(start, end, value);
        }

        var total = Product(value, factor);
        var (rest, restEnd) = SmallerPart(article, magnitudeEnd, factor);
        return new Quantity(start, Math.Max(magnitudeEnd, restEnd), total + rest) { HasMagnitude = true };
    }

    // "4조5000억": a second number with a smaller magnitude right behind the first.
    private (decimal Value, int End) SmallerPart(ReadArticle article, int index, decimal above)
    {
        while (index < article.Text.Length && article.Text[index] == ' ')
        {
            index++;
        }

        if (index >= article.Text.Length || !char.IsAsciiDigit(article.Text[index]))
        {
            return (0, 0);
        }

        var (value, end) = NumberParser.Parse(article.Text.Chars, index, article.Text.Length, decimalComma: false);
        var (factor, magnitudeEnd) = MagnitudeAt(article, end);
        return magnitudeEnd > end && factor < above ? (Product(value, factor), magnitudeEnd) : (0, 0);
    }

    // The longest magnitude word first, then those that multiply it ("mil" + "millones").
    private (decimal Factor, int End) MagnitudeAt(ReadArticle article, int index)
    {
        var (factor, end) = (1m, index);
        for (var step = 0; step < 3; step++)
        {
            Term? found = null;
            foreach (var term in article.TermsIn(end, end + WordGap + 1))
            {
                if (term.Section == sections.Magnitude && IsGap(article, end, term.Start)
                    && (found is null || term.End > found.Value.End) && !BeginsUnit(article, term))
                {
                    found = term;
                }
            }

            if (found is null)
            {
                break;
            }

            factor = Product(factor, (decimal)found.Value.Value);
            end = found.Value.End;
        }

        return (factor, end);
    }

    private static decimal Product(decimal value, decimal factor) => value > Most / Math.Max(factor, 1) ? Most : value * factor;

    // "400兆瓦": the sign for a trillion is the first half of "megawatts" here.
    private bool BeginsUnit(ReadArticle article, Term magnitude)
    {
        foreach (var term in article.TermsIn(magnitude.Start, magnitude.Start + 1))
        {
            if (term.Section == sections.Watt && term.End > magnitude.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGap(ReadArticle article, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (article.Text[i] is not (' ' or '-' or '+'))
            {
                return false;
            }
        }

        return true;
    }
}
