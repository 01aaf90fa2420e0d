using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Tells the parties of a sentence from rivals, backers and owners of products that it names by the way.</summary>
public sealed class PartyPicker
{
    private const int RivalReach = 28;

    private readonly TopicProfile _profile;
    private readonly FrameCore _core;
    private readonly int _subject;
    private readonly int _goods;
    private readonly int _rivalry;
    private readonly int _rival;
    private readonly int _backed;
    private readonly bool[] _isRelation;

    public PartyPicker(TopicProfile profile)
    {
        _profile = profile;
        _core = new FrameCore(profile);
        _subject = profile.Vocabulary.Section("topic.subject");
        _goods = profile.Vocabulary.Section("topic.goods");
        _rival = profile.Vocabulary.Section("cues.rival");
        _rivalry = profile.Vocabulary.Section("cues.rivalry");
        _backed = profile.Vocabulary.Section("cues.backed");
        _isRelation = [.. profile.Vocabulary.Sections.Select(s => s.StartsWith("relations.", StringComparison.Ordinal))];
    }

    /// <summary>The distinct parties of the sentence in order of mention.</summary>
    public (List<Mention> Parties, List<SetAside> SetAside) Pick(ReadArticle article, Sentence sentence)
    {
        var parties = new List<Mention>();
        var aside = new List<SetAside>();
        var core = _core.Find(article, sentence);
        foreach (var mention in article.Mentions)
        {
            if (!sentence.Contains(mention.Start))
            {
                continue;
            }

            var rule = core.Contains(mention.Start) ? RuleAgainst(article, sentence, mention) : "named behind the deal's clause";
            if (rule is not null)
            {
                aside.Add(new SetAside(mention, rule));
            }
            else if (!parties.Exists(p => IsSame(p.Organisation, mention.Organisation)))
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
            var party = parties[i];
            if (article.Terms.Exists(t => (t.Section == _subject || t.Section == _goods) && t.Start - party.End is >= 0 and <= 3))
            {
                aside.Add(new SetAside(party, "only the maker of what is dealt in"));
                parties.RemoveAt(i);
            }
        }
    }

    private string? RuleAgainst(ReadArticle article, Sentence sentence, Mention mention)
    {
        if (article.IsRecalled(mention.Start))
        {
            return "recalled news";
        }

        foreach (var term in article.Terms)
        {
            if (term.Section == _backed && term.Start >= mention.End && term.Start - mention.End <= 1)
            {
                return "only a backer or supplier";
            }

            // "Nvidia rival Groq": the name before is not the one that deals.
            if (term.Section == _rival && term.Start >= mention.End && term.Start - mention.End <= 1)
            {
                return "only a rival";
            }

            if (term.Section == _rivalry && IsRivalOf(article, sentence, term, mention))
            {
                return "only a rival";
            }
        }

        return null;
    }

    // "to challenge Nvidia" before the name, "엔비디아 대신" right behind it.
    private bool IsRivalOf(ReadArticle article, Sentence sentence, Term rivalry, Mention mention)
    {
        if (!sentence.Contains(rivalry.Start))
        {
            return false;
        }

        if (rivalry.Start >= mention.End)
        {
            return rivalry.Start - mention.End <= 3 && Script.IsUnspaced(article.Text[rivalry.Start]);
        }

        return mention.Start - rivalry.End is >= 0 and <= RivalReach
            && !article.Text.Chars[rivalry.End..mention.Start].Contains(',') && !HasBetween(article, rivalry.End, mention.Start);
    }

    private bool HasBetween(ReadArticle article, int start, int end)
    {
        foreach (var mention in article.Mentions)
        {
            if (mention.Start >= start && mention.End <= end)
            {
                return true;
            }
        }

        foreach (var term in article.Terms)
        {
            if (term.Start >= start && term.End <= end && _isRelation[term.Section])
            {
                return true;
            }
        }

        return false;
    }

    // A subsidiary beside its parent is one party; the one named first stands.
    private bool IsSame(int first, int second)
    {
        if (first == second || first < 0 || second < 0)
        {
            return first == second;
        }

        var (a, b) = (_profile.Organisations[first], _profile.Organisations[second]);
        return a.Parent == b.Name || b.Parent == a.Name;
    }
}
