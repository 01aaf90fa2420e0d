using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Tells the parties of a sentence from those that it names by the way.</summary>
public sealed class PartyPicker(TopicProfile profile)
{
    private readonly FrameCore _core = new(profile);
    private readonly BystanderRules _bystanders = new(profile);
    private readonly bool[] _isRelation = profile.Vocabulary.SectionsUnder("relations.");
    private readonly bool[] _isGoods = profile.Vocabulary.SectionsAmong("topic.subject", "topic.goods");

    /// <summary>The distinct parties of the sentence in order of mention.</summary>
    public (List<Mention> Parties, List<SetAside> SetAside) Pick(ReadArticle article, Sentence sentence)
    {
        var parties = new List<Mention>();
        var aside = new List<SetAside>();
        var core = _core.Find(article, sentence);
        foreach (var mention in article.MentionsIn(sentence.Span))
        {
            var rule = core.Contains(mention.Start)
                ? _bystanders.RuleAgainst(article, sentence, mention)
                : "named behind the deal's clause";
            if (rule is not null)
            {
                aside.Add(new SetAside(mention, rule));
            }
            else if (!IsAmong(article, parties, mention))
            {
                parties.Add(mention);
            }
        }

        SetOwnersAside(article, parties, aside);
        return (parties, aside);
    }

    // "… signs Google Cloud, Nvidia chips": whose chips they are makes no party where two others deal.
    private void SetOwnersAside(ReadArticle article, List<Mention> parties, List<SetAside> aside)
    {
        for (var i = parties.Count - 1; i >= 2; i--)
        {
            if (IsBeforeGoods(article, parties[i]))
            {
                aside.Add(new SetAside(parties[i], "only the maker of what is dealt in"));
                parties.RemoveAt(i);
            }
        }
    }

    private bool IsBeforeGoods(ReadArticle article, Mention party)
    {
        foreach (var term in article.TermsIn(party.End, party.End + 4))
        {
            if (_isGoods[term.Section])
            {
                return true;
            }
        }

        return false;
    }

    // A subsidiary beside its parent is one party, and the one named first stands; but "Marvell buys Celestial AI" made it one.
    private bool IsAmong(ReadArticle article, List<Mention> parties, Mention mention)
    {
        foreach (var party in parties)
        {
            if (party.Organisation == mention.Organisation
                || (IsOneHouse(party.Organisation, mention.Organisation) && !HasRelation(article, party.End, mention.Start)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasRelation(ReadArticle article, int start, int end)
    {
        foreach (var term in article.TermsIn(start, end))
        {
            if (_isRelation[term.Section])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOneHouse(int first, int second)
    {
        if (first < 0 || second < 0)
        {
            return false;
        }

        var (a, b) = (profile.Organisations[first], profile.Organisations[second]);
        return a.Parent == b.Name || b.Parent == a.Name;
    }
}
