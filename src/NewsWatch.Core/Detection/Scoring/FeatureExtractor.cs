using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Says which features an article shows.</summary>
public sealed class FeatureExtractor(TopicProfile profile)
{
    private readonly FeatureCatalog _catalog = profile.Catalog;
    private readonly FrameCore _core = new(profile);
    private readonly SignalSections _sections = new(profile.Vocabulary);

    public void Extract(ReadArticle article, Frame? frame, FeatureVector features)
    {
        features.Clear();
        var head = article.Sentences.Count > 0 && (frame is null || article.Sentences[0].Place == Place.Title) ? article.Sentences[0] : frame?.Sentence ?? default;
        var core = _core.Find(article, head);
        AddWords(article, head, core, features);
        foreach (var signal in new HeadSignals(article, head with { End = core.End }, frame, _sections).All())
        {
            features.Add(_catalog.Of(signal));
        }

        if (article.Text.Chars[core.End..Math.Max(core.End, head.End)].Contains('?'))
        {
            features.Add(_catalog.Of(Signal.QuestionBehind));
        }

        // Evening papers join their headlines by semicolons.
        if (head.Place == Place.Title && article.Text.Chars[head.Start..head.End].Count(';') >= 2)
        {
            features.Add(_catalog.Of(Signal.ListOfNews));
        }

        AddParties(article, frame, core, features);
    }

    // Facts speak through signals; as bare words they say nothing of a deal.
    private void AddWords(ReadArticle article, Sentence head, Span core, FeatureVector features)
    {
        foreach (var term in article.Terms)
        {
            if (_sections.IsFact(term.Section) || article.Publisher.Contains(term.Start))
            {
                continue;
            }

            if (head.Contains(term.Start))
            {
                features.Add(InHead(article, core, term));
                if (core.Contains(term.Start) && !article.IsRecalled(term.Start))
                {
                    features.Add(_catalog.Word(term.Entry.Number));
                }
            }
            else if (_sections.CountsInLead(term.Section) && IsLead(article, term.Start))
            {
                features.Add(_catalog.Lead(term.Section));
            }
        }
    }

    private int InHead(ReadArticle article, Span core, Term term) =>
        article.IsRecalled(term.Start) ? _catalog.Recalled(term.Section)
        : core.Contains(term.Start) ? _catalog.Core(term.Section)
        : _catalog.Tail(term.Section);

    private static bool IsLead(ReadArticle article, int position)
    {
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Contains(position))
            {
                return sentence.Place == Place.Lead;
            }
        }

        return false;
    }

    private void AddParties(ReadArticle article, Frame? frame, Span core, FeatureVector features)
    {
        if (frame is null)
        {
            return;
        }

        foreach (var party in frame.Parties)
        {
            features.Add(_catalog.Has(party.Organisation));
        }

        if (frame.Parties.Count >= 2)
        {
            features.Add(_catalog.Roles(frame.Parties[0].Organisation, frame.Parties[1].Organisation));
        }

        // The relation word that comes first behind the first party is the verb of most headlines.
        var main = article.Terms.Find(t => t.Start >= frame.Parties[0].End && core.Contains(t.Start) && _sections.IsRelation(t.Section) && !article.IsRecalled(t.Start));
        if (main.End > 0)
        {
            features.Add(_catalog.Main(main.Section));
        }
    }
}
