using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Finds the sentence that tells the article's own deal: the title if it does, else the strongest of the text.</summary>
public sealed class FrameFinder(TopicProfile profile)
{
    // Who tells a deal without a title tells it in the first sentence.
    private const double LateInLead = 0.8;

    private readonly PartyPicker _picker = new(profile);
    private readonly bool[] _isRelation = profile.Vocabulary.SectionsUnder("relations.");
    private readonly bool[] _isTie = profile.Vocabulary.SectionsAmong(
        "relations.partnership", "relations.co_development", "relations.agreement", "relations.acquisition", "relations.investment");
    private readonly bool[] _isTopic = profile.Vocabulary.SectionsAmong("topic.subject", "topic.capacity");

    public Frame? FindPrimary(ReadArticle article)
    {
        Frame? best = null;
        var index = 0;
        foreach (var sentence in article.Sentences)
        {
            var frame = Judge(article, sentence, index++);
            best = frame is not null && (best is null || frame.Strength > best.Strength) ? frame : best;
        }

        return best is null ? null : CompletedFromOtherSentences(article, best);
    }

    private Frame? Judge(ReadArticle article, Sentence sentence, int index)
    {
        if (article.MentionsIn(sentence.Span).Length == 0)
        {
            return null;
        }

        // No list holds every verb: two names and the topic are a frame too, though a weak one.
        var (relations, ties, topic) = Count(article, sentence);
        if (relations == 0 && topic == 0)
        {
            return null;
        }

        var picked = _picker.Pick(article, sentence);
        if (picked.Parties.Count < (relations > 0 ? 1 : 2))
        {
            return null;
        }

        var strength = Math.Min(relations, 3) * 0.5 + Math.Min(ties, 1) * 1.0 + Math.Min(topic, 2) * 0.75
            + (picked.Parties.Count >= 2 ? 3 : 0) - Math.Max(0, picked.Parties.Count - 3) * 0.5
            + PlaceValue(sentence.Place) - Math.Min(index, 2) * LateInLead - Math.Min(index, 40) * 0.05;
        return new Frame(sentence, picked.Parties, strength) { SetAside = picked.SetAside };
    }

    private static double PlaceValue(Place place) => place switch
    {
        Place.Title => 3.5,
        Place.Lead => 0.5,
        _ => 0,
    };

    private (int Relations, int Ties, int Topic) Count(ReadArticle article, Sentence sentence)
    {
        var (relations, ties, topic) = (0, 0, 0);
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if ((_isRelation[term.Section] || _isTopic[term.Section]) && !article.IsRecalled(term.Start))
            {
                relations += _isRelation[term.Section] ? 1 : 0;
                ties += _isTie[term.Section] ? 1 : 0;
                topic += _isTopic[term.Section] ? 1 : 0;
            }
        }

        return (relations, ties, topic);
    }

    // "The company teams up with Broadcom": the other party stands in a sentence nearby that names this one too.
    private Frame CompletedFromOtherSentences(ReadArticle article, Frame frame)
    {
        if (frame.Parties.Count != 1)
        {
            return frame;
        }

        foreach (var sentence in article.Sentences)
        {
            if (sentence.Start == frame.Sentence.Start || article.MentionsIn(sentence.Span).Length < 2)
            {
                continue;
            }

            var parties = _picker.Pick(article, sentence).Parties;
            if (parties.Count is 2 or 3 && Names(parties, frame.Parties[0]) && Count(article, sentence).Relations > 0)
            {
                return frame with { Parties = parties };
            }
        }

        return frame;
    }

    private static bool Names(List<Mention> parties, Mention wanted)
    {
        foreach (var party in parties)
        {
            if (party.Organisation == wanted.Organisation)
            {
                return true;
            }
        }

        return false;
    }
}
