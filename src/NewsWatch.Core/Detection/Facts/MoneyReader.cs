using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>Reads amounts of money; the currency stands before the number or behind it.</summary>
public sealed class MoneyReader(FactSections sections)
{
    private const int GapBehind = 5;
    private const int LongestCurrency = 24;
    private const int NotValueReach = 22;
    private const decimal Smallest = 100_000;

    /// <summary>The money that the quantity states, where it may be a deal's value.</summary>
    public Stated<Money>? Read(ReadArticle article, Sentence sentence, Quantity quantity)
    {
        if (quantity.Value < Smallest)
        {
            return null;
        }

        if (Currency(article, quantity) is not { } found || IsSomethingElse(article, sentence, found))
        {
            return null;
        }

        var start = Math.Min(found.Start, quantity.Start);
        var qualifier = QualifierReader.Read(article, sections, start, Math.Max(found.End, quantity.End));
        var money = new Money(quantity.Value, found.Value.ToUpperInvariant(), qualifier);
        return new Stated<Money>(start, Math.Max(found.End, quantity.End), money);
    }

    /// <summary>True where it is an amount of money, whether of the deal or of something else.</summary>
    public bool HasCurrency(ReadArticle article, Quantity quantity) => Currency(article, quantity) is not null;

    private Stated<string>? Currency(ReadArticle article, Quantity quantity) => CurrencyBefore(article, quantity) ?? CurrencyBehind(article, quantity);

    private Stated<string>? CurrencyBefore(ReadArticle article, Quantity quantity) =>
        Longest(article, quantity, t => t.End == quantity.Start || (t.End == quantity.Start - 1 && article.Text[t.End] == ' '));

    private Stated<string>? CurrencyBehind(ReadArticle article, Quantity quantity) =>
        Longest(article, quantity, t => t.Start >= quantity.End && HasOnlyLink(article.Text.Chars[quantity.End..t.Start]));

    // "5 milliards de dollars", "5-Milliarden-Dollar".
    private static bool HasOnlyLink(ReadOnlySpan<char> gap) =>
        gap.Trim() is "" or "de" or "d'" or "di" or "-" or "-us-" or "us-" or "us" or "+" or "of";

    private Stated<string>? Longest(ReadArticle article, Quantity quantity, Predicate<Term> stands)
    {
        Term? best = null;
        foreach (var term in article.TermsIn(quantity.Start - LongestCurrency, quantity.End + GapBehind + 1))
        {
            var isLonger = best is null || term.End - term.Start > best.Value.End - best.Value.Start;
            if (isLonger && sections.Currency(term.Section) is not null && stands(term))
            {
                best = term;
            }
        }

        return best is { } t ? new Stated<string>(t.Start, t.End, sections.Currency(t.Section)!) : null;
    }

    // Revenue, valuations and market values are no deal's value.
    private bool IsSomethingElse(ReadArticle article, Sentence sentence, Stated<string> amount)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == sections.NotValue && term.End > amount.Start - NotValueReach && term.Start < amount.End + NotValueReach)
            {
                return true;
            }
        }

        return false;
    }
}
