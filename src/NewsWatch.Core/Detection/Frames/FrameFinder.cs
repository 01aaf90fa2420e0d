using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Finds the sentence that tells the article's own deal: the title if it does, else the strongest of the text.</summary>
public sealed class FrameFinder
{
    private readonly PartyPicker _picker;
    private readonly bool[] _isRelation;
    private readonly bool[] _isTie;
    private readonly int _subject;
    private readonly int _capacity;

    public FrameFinder(TopicProfile profile)
    {
        var sections = profile.Vocabulary.Sections;
        _picker = new PartyPicker(profile);
        _isRelation = [.. sections.Select(s => s.StartsWith("relations.", StringComparison.Ordinal))];
        _isTie = [.. sections.Select(s => s is "relations.partnership" or "relations.co_development" or "relations.agreement" or "relations.acquisition" or "relations.investment")];
        _subject = profile.Vocabulary.Section("topic.subject");
        _capacity = profile.Vocabulary.Section("topic.capacity");
    }

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
        var (relations, ties, topic) = Count(article, sentence);
        if (relations == 0)
        {
            return null;
        }

        var picked = _picker.Pick(article, sentence);
        if (picked.Parties.Count == 0)
        {
            return null;
        }

        var strength = Math.Min(relations, 3) * 0.5 + Math.Min(ties, 1) * 1.0 + Math.Min(topic, 2) * 0.75
            + (picked.Parties.Count >= 2 ? 3 : 0) - Math.Max(0, picked.Parties.Count - 3) * 0.5
            + PlaceValue(sentence.Place) - Math.Min(index, 40) * 0.05;
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
        foreach (var term in article.Terms)
        {
            if (sentence.Contains(term.Start) && !article.IsRecalled(term.Start))
            {
                relations += _isRelation[term.Section] ? 1 : 0;
                ties += _isTie[term.Section] ? 1 : 0;
                topic += term.Section == _subject || term.Section == _capacity ? 1 : 0;
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
            var parties = _picker.Pick(article, sentence).Parties;
            var names = parties.Select(p => p.Organisation).ToList();
            if (parties.Count is 2 or 3 && names.Contains(frame.Parties[0].Organisation) && Count(article, sentence).Relations > 0)
            {
                return frame with { Parties = parties };
            }
        }

        return frame;
    }
}
