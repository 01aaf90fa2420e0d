using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>How the market took the news: a percentage beside a word of rising or falling, and whose share it is.</summary>
public sealed class ShareMoveReader
{
    private readonly FactSections _sections;
    private readonly QuantityReader _quantities;

    public ShareMoveReader(TopicProfile profile)
    {
        _sections = new FactSections(profile.Vocabulary);
        _quantities = new QuantityReader(_sections);
    }

    public IEnumerable<Stated<ShareMove>> Read(ReadArticle article, Sentence sentence)
    {
        if (!Has(article, sentence, _sections.Market) || !Has(article, sentence, _sections.Percent))
        {
            yield break;
        }

        foreach (var quantity in _quantities.Read(article, sentence))
        {
            var percent = PercentBehind(article, quantity);
            var direction = percent.End > 0 ? Direction(article, sentence, quantity) : 0;
            if (direction != 0 && Owner(article, sentence, quantity) is { } owner)
            {
                var move = new ShareMove(article.NameOf(owner.Organisation), direction * (double)quantity.Value);
                yield return new Stated<ShareMove>(quantity.Start, percent.End, move);
            }
        }
    }

    private static bool Has(ReadArticle article, Sentence sentence, int section)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == section)
            {
                return true;
            }
        }

        return false;
    }

    private Term PercentBehind(ReadArticle article, Quantity quantity)
    {
        foreach (var term in article.TermsIn(quantity.End, quantity.End + 3))
        {
            if (term.Section == _sections.Percent)
            {
                return term;
            }
        }

        return default;
    }

    // The nearest word of direction decides.
    private int Direction(ReadArticle article, Sentence sentence, Quantity quantity)
    {
        var (direction, nearest) = (0, int.MaxValue);
        foreach (var term in article.TermsIn(sentence.Span))
        {
            var sign = term.Section == _sections.Rise ? 1 : term.Section == _sections.Fall ? -1 : 0;
            var distance = Math.Abs(term.Start - quantity.Start);
            if (sign != 0 && distance < nearest)
            {
                (direction, nearest) = (sign, distance);
            }
        }

        return direction;
    }

    private static Mention? Owner(ReadArticle article, Sentence sentence, Quantity quantity)
    {
        Mention? owner = null;
        foreach (var mention in article.MentionsIn(sentence.Span))
        {
            if (mention.Start < quantity.Start || owner is null)
            {
                owner = mention;
            }
        }

        return owner;
    }
}
