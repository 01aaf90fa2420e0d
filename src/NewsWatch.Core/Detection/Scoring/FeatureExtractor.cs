using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Says which features an article shows.</summary>
public sealed class FeatureExtractor(TopicProfile profile)
{
    private readonly FeatureCatalog _catalog = profile.Catalog;
    private readonly Head _head = new(profile);
    private readonly GramReader _grams = new(profile);
    private readonly SectionSet _lead = new(profile.Vocabulary.Sections.Count);
    private readonly List<Signal> _signals = [];

    public void Extract(ReadArticle article, Frame? frame, FeatureVector features)
    {
        features.Clear();
        _head.Read(article, frame);
        AddSignals(features);
        AddHeadWords(article, features);
        AddLeadWords(article, features);
        AddParties(article, features);
        _grams.Read(article, NewsOf(article));
        _grams.AddTo(features);
    }

    /// <summary>The word sequences of the article that was read last, written out.</summary>
    public IEnumerable<string> WriteGrams(ReadArticle article) => _grams.Write(article);

    private Span NewsOf(ReadArticle article) =>
        article.Publisher.End > 0 && _head.Sentence.Contains(article.Publisher.Start)
            ? new Span(_head.Sentence.Start, article.Publisher.Start)
            : _head.Sentence.Span;

    private void AddSignals(FeatureVector features)
    {
        _signals.Clear();
        _signals.Add(Signal.Bias);
        PartySignals.Add(_head, _signals);
        TopicSignals.Add(_head, _signals);
        MannerSignals.Add(_head, _signals);
        NewsSignals.Add(_head, _signals);
        foreach (var signal in _signals)
        {
            features.Add(_catalog.Of(signal));
        }
    }

    // Facts speak through signals; as bare words they say nothing of a deal.
    private void AddHeadWords(ReadArticle article, FeatureVector features)
    {
        foreach (var term in article.TermsIn(_head.Sentence.Span))
        {
            if (_head.Sections.IsFact[term.Section] || article.Publisher.Contains(term.Start))
            {
                continue;
            }

            var isTold = !article.IsRecalled(term.Start);
            var place = !isTold ? FeaturePlace.Recalled : _head.Core.Contains(term.Start) ? FeaturePlace.Core : FeaturePlace.Tail;
            features.Add(_catalog.Of(place, term.Section));
            if (place == FeaturePlace.Core)
            {
                features.Add(_catalog.Word(term.Entry.Number));
            }
        }
    }

    private void AddLeadWords(ReadArticle article, FeatureVector features)
    {
        _lead.Clear();
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Place != Place.Lead || sentence.Start == _head.Sentence.Start)
            {
                continue;
            }

            foreach (var term in article.TermsIn(sentence.Span))
            {
                if (_head.Sections.CountsInLead(term.Section))
                {
                    _lead.Add(term.Section);
                    features.Add(_catalog.Of(FeaturePlace.Lead, term.Section));
                }
            }
        }

        features.Add(_catalog.Topic(_head.Level, _head.Sections.LevelOf(_lead)));
    }

    private void AddParties(ReadArticle article, FeatureVector features)
    {
        if (_head.Frame is not { } frame)
        {
            return;
        }

        foreach (var party in frame.Parties)
        {
            features.Add(_catalog.Has(party.Organisation));
        }

        if (_head.HasPair)
        {
            features.Add(_catalog.Roles(frame.Parties[0].Organisation, frame.Parties[1].Organisation));
        }

        if (frame.Sentence.Start == _head.Sentence.Start)
        {
            AddPlaces(article, frame, features);
        }
    }

    private void AddPlaces(ReadArticle article, Frame frame, FeatureVector features)
    {
        var first = frame.Parties[0];
        var (hasMain, hasFirst) = (false, false);
        foreach (var term in article.TermsIn(_head.Core))
        {
            if (_head.Sections.IsFact[term.Section] || article.IsRecalled(term.Start))
            {
                continue;
            }

            var place = term.Start < first.Start ? FeaturePlace.Before
                : _head.HasPair && term.Start < frame.Parties[1].Start ? FeaturePlace.Between : FeaturePlace.Behind;
            features.Add(_catalog.Of(place, term.Section));
            if (place == FeaturePlace.Before)
            {
                continue;
            }

            if (!hasFirst)
            {
                features.Add(_catalog.Of(FeaturePlace.First, term.Section));
                hasFirst = true;
            }

            if (!hasMain && _head.Sections.IsRelation[term.Section])
            {
                features.Add(_catalog.Of(FeaturePlace.Main, term.Section));
                features.Add(_catalog.About(term.Section, _head.Level));
                hasMain = true;
            }
        }
    }
}
