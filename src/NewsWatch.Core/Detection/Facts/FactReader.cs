using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>Reads the facts of a deal from sentences that tell of it; the first statement of a fact stands.</summary>
public sealed class FactReader
{
    private const int UnitReach = 26;
    private const int StakeReach = 26;
    private const int RateReach = 8;
    private const int FewestUnits = 100;
    private const int FirstYear = 2023;
    private const int LastYear = 2040;

    private readonly FactSections _sections;
    private readonly QuantityReader _quantities;
    private readonly MoneyReader _money;
    private readonly StartReader _starts;

    public FactReader(TopicProfile profile)
    {
        _sections = new FactSections(profile.Vocabulary);
        _quantities = new QuantityReader(_sections);
        _money = new MoneyReader(_sections);
        _starts = new StartReader(_sections);
    }

    /// <summary>Adds what the part of the sentence states, as far as it is recalled or not.</summary>
    public void Read(ReadArticle article, Sentence sentence, bool recalled, DealFacts facts)
    {
        foreach (var quantity in _quantities.Read(article, sentence))
        {
            if (article.IsRecalled(quantity.Start) == recalled)
            {
                Read(article, sentence, quantity, facts);
            }
        }
    }

    private void Read(ReadArticle article, Sentence sentence, Quantity quantity, DealFacts facts)
    {
        if (_money.Read(article, sentence, quantity) is { } money)
        {
            facts.Value = IsRate(article, money) ? facts.Value : Larger(facts.Value, money);
        }
        else if (Behind(article, quantity, _sections.Watt, 2) is { } watt)
        {
            facts.CapacityGw ??= new Stated<double>(quantity.Start, watt.End, (double)quantity.Value * watt.Value);
        }
        else if (Behind(article, quantity, _sections.Percent, 2) is { } percent)
        {
            facts.StakePercent ??= Stake(article, sentence, quantity, percent);
        }
        else if (quantity.Value >= FewestUnits && !IsYear(quantity) && !_money.HasCurrency(article, quantity) && IsCount(article, sentence, quantity) is { } unit)
        {
            facts.Units ??= new Stated<long>(quantity.Start, unit.End, (long)Math.Min(quantity.Value, long.MaxValue / 2));
        }
        else if (IsYear(quantity) && !Dateline.Holds(article, sentence, quantity))
        {
            facts.Starts ??= _starts.Read(article, sentence, quantity);
        }
    }

    // Parts of a deal are smaller than the whole.
    private static Stated<Money> Larger(Stated<Money>? known, Stated<Money> next) =>
        known is { } first && first.Value.Amount >= next.Value.Amount ? first : next;

    // "$35 billion per GW": a price, not what the deal is worth.
    private bool IsRate(ReadArticle article, Stated<Money> money)
    {
        foreach (var term in article.TermsIn(money.End, money.End + RateReach))
        {
            if (term.Section == _sections.Watt && term.Start >= money.End)
            {
                return article.Text.Chars[money.End..term.Start].Trim() is "per" or "a" or "/" or "pro" or "je" or "par" or "por" or "al" or "за";
            }
        }

        return false;
    }

    private static bool IsYear(Quantity quantity) => quantity is { HasMagnitude: false, Value: >= FirstYear and <= LastYear };

    private static Term? Behind(ReadArticle article, Quantity quantity, int section, int reach)
    {
        foreach (var term in article.TermsIn(quantity.End, quantity.End + reach + 1))
        {
            if (term.Section == section)
            {
                return term;
            }
        }

        return null;
    }

    private Stated<double>? Stake(ReadArticle article, Sentence sentence, Quantity quantity, Term percent)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == _sections.Stake && term.Start < percent.End + StakeReach && term.End > quantity.Start - StakeReach)
            {
                return new Stated<double>(quantity.Start, percent.End, (double)quantity.Value);
            }
        }

        return null;
    }

    private Term? IsCount(ReadArticle article, Sentence sentence, Quantity quantity)
    {
        foreach (var term in article.TermsIn(quantity.End, Math.Min(sentence.End, quantity.End + UnitReach + 1)))
        {
            if (term.Section == _sections.Unit || term.Section == _sections.Subject)
            {
                return term;
            }
        }

        return null;
    }
}
