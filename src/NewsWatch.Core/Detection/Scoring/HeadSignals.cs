using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Reads the signals of the sentence that carries the news.</summary>
public sealed class HeadSignals(ReadArticle article, Sentence head, Frame? frame, SignalSections sections)
{
    private const int Close = 40;
    private const int Joined = 6;

    private readonly bool _tie = Has(article, head, sections.IsTie);
    private readonly bool _relation = Has(article, head, sections.IsRelation);
    private readonly bool _subject = Has(article, head, s => s == sections.Subject);
    private readonly bool _capacity = Has(article, head, s => s == sections.Capacity);
    private readonly bool _field = Has(article, head, s => s == sections.Field);
    private readonly bool _goods = Has(article, head, s => s == sections.Goods);

    public IEnumerable<Signal> All() => Parties().Concat(Topic()).Concat(Manner()).Concat(Whole());

    private IEnumerable<Signal> Parties()
    {
        yield return Signal.Bias;
        yield return (frame?.Parties.Count ?? 0) switch
        {
            0 => Signal.NoParty,
            1 => Signal.OneParty,
            2 => Signal.TwoParties,
            3 => Signal.ThreeParties,
            _ => Signal.ManyParties,
        };

        if (frame is null)
        {
            yield break;
        }

        if (frame.Sentence.Start != head.Start)
        {
            yield return Signal.FrameNotInTitle;
        }

        if (frame.Parties[0].Start - frame.Sentence.Start <= 2)
        {
            yield return Signal.BeginsWithParty;
        }

        if (frame.Parties.Any(p => p.Organisation < 0))
        {
            yield return Signal.UnknownParty;
        }

        foreach (var signal in Pair())
        {
            yield return signal;
        }
    }

    private IEnumerable<Signal> Pair()
    {
        if (frame is not { Parties.Count: >= 2 })
        {
            yield break;
        }

        var (first, second) = (frame.Parties[0], frame.Parties[1]);
        yield return second.Start - first.End <= Close ? Signal.PartiesClose : Signal.PartiesFar;
        var between = new Sentence(first.End, second.Start, head.Place, head.Field);
        if (Has(article, between, sections.IsRelation))
        {
            yield return Signal.RelationBetweenParties;
        }

        if (Has(article, between, sections.IsTie))
        {
            yield return Signal.TieBetweenParties;
        }

        // "A and B …": both stand together before what they do.
        if (second.Start - first.End <= Joined && first.Start - head.Start <= Close
            && Has(article, head with { Start = second.End }, sections.IsRelation))
        {
            yield return Signal.PairThenRelation;
        }

        // "A signs …": the relation follows the first party at once.
        if (Has(article, between with { End = Math.Min(between.End, first.End + Close / 2) }, sections.IsRelation))
        {
            yield return Signal.PartyThenRelation;
        }
    }

    private IEnumerable<Signal> Topic()
    {
        var two = frame is { Parties.Count: >= 2 };
        if (!_subject && !_capacity && !_field && !_goods)
        {
            yield return Signal.NoTopicInHead;
        }

        if (_subject && _relation && two)
        {
            yield return Signal.SubjectWithRelation;
        }

        if (_subject && _tie && two)
        {
            yield return Signal.SubjectWithTie;
        }

        if (_capacity && _tie && two)
        {
            yield return Signal.CapacityWithTie;
        }

        if (_goods && _tie && two)
        {
            yield return Signal.GoodsWithTie;
        }

        if (_goods && !_field && !_subject && !_capacity)
        {
            yield return HasTradeParty() ? Signal.GoodsWithTradeParty : Signal.GoodsWithoutField;
        }

        if (!_subject && Has(article, head, s => s == sections.OtherUse))
        {
            yield return Signal.OtherUseWithoutSubject;
        }
    }

    private IEnumerable<Signal> Manner()
    {
        if (HasMoney())
        {
            yield return Signal.MoneyInHead;
        }

        if (Has(article, head, s => s == sections.Watt))
        {
            yield return Signal.WattsInHead;
        }

        if (_tie && Has(article, head, s => s == sections.Report || s == sections.Talks))
        {
            yield return Signal.HedgedWithTie;
        }

        if (!_tie && Has(article, head, s => s == sections.Market))
        {
            yield return Signal.MarketWithoutTie;
        }

        if (article.Text.Chars[head.Start..head.End].Contains('?'))
        {
            yield return Signal.QuestionMark;
        }

        if (article.Terms.Exists(t => head.Contains(t.Start) && sections.IsRelation(t.Section) && article.IsRecalled(t.Start)))
        {
            yield return Signal.RecalledRelation;
        }

        if (article.Terms.Exists(t => t.Section == sections.Investor && article.Publisher.Contains(t.Start)))
        {
            yield return Signal.AdviceForInvestors;
        }

        if (article.Terms.Count(t => head.Contains(t.Start) && t.Section == sections.Rivalry) >= 2)
        {
            yield return Signal.ManyRivals;
        }

        if (IsPossessiveBeforeRelation())
        {
            yield return Signal.PossessiveBeforeDeal;
        }

        if (article.Sentences.Count == 1)
        {
            yield return Signal.OnlyTitle;
        }
    }

    // "Nvidia's OpenAI deal shows": the deal is the subject of the sentence, not its news.
    private bool IsPossessiveBeforeRelation() =>
        article.Mentions.Exists(m => head.Contains(m.Start) && m.Start - head.Start < 12 && m.End + 1 < head.End
            && article.Text[m.End] == '\'' && article.Text[m.End + 1] == 's');

    // What a reader takes for the news at a glance: two parties, what they do, about the topic, and nothing that sounds like comment.
    private IEnumerable<Signal> Whole()
    {
        var against = article.Terms.Where(t => head.Contains(t.Start) && sections.IsAgainst(t.Section)).Select(t => t.Section).Distinct().Count();
        if (against > 0)
        {
            yield return against switch { 1 => Signal.OneCueAgainst, 2 => Signal.TwoCuesAgainst, _ => Signal.ManyCuesAgainst };
        }

        if (!_relation || frame is not { Parties.Count: >= 2 } || frame.Sentence.Start != head.Start)
        {
            yield break;
        }

        var topic = _subject || _capacity || ((_goods || _field) && HasTradeParty());
        yield return topic ? Signal.NewsFrame : Signal.NewsFrameOffTopic;
        if (topic && against == 0)
        {
            yield return Signal.CleanNewsFrame;
        }

        if (frame.Parties.Count(p => article.Profile.TradeRoles.Contains(Role(p))) >= 2 && against == 0)
        {
            yield return Signal.CleanTradePair;
        }
    }

    // A currency counts beside a number only: most of its signs are parts of other words.
    private bool HasMoney() => article.Terms.Exists(t => head.Contains(t.Start) && sections.IsCurrency(t.Section)
        && ((t.Start > head.Start && IsAmount(t.Start - 1)) || (t.End < head.End && char.IsAsciiDigit(article.Text[t.End]))));

    private bool IsAmount(int position) => char.IsAsciiDigit(article.Text[position])
        || article.Terms.Exists(m => m.Section == sections.Magnitude && m.End >= position && m.End <= position + 1);

    // Some roles deal in the topic even where the words do not say so.
    private bool HasTradeParty() => frame is not null && (frame.Parties.Any(p => article.Profile.CoreRoles.Contains(Role(p))) || Has(article, head, s => s == sections.Counterpart));

    private string Role(Mention mention) => article.Profile.Catalog.RoleName(mention.Organisation);

    private static bool Has(ReadArticle article, Sentence span, Func<int, bool> condition)
    {
        foreach (var term in article.Terms)
        {
            if (span.Contains(term.Start) && condition(term.Section) && !article.IsRecalled(term.Start))
            {
                return true;
            }
        }

        return false;
    }
}
