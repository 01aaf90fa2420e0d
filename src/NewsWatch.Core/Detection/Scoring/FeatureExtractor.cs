using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Says which features an article shows.</summary>
public sealed class FeatureExtractor(TopicProfile profile)
{
    private readonly FeatureCatalog _catalog = profile.Catalog;
    private readonly SignalSections _sections = new(profile.Vocabulary);

    public void Extract(ReadArticle article, Frame? frame, FeatureVector features)
    {
        features.Clear();
        var head = article.Sentences.Count > 0 && (frame is null || article.Sentences[0].Place == Place.Title) ? article.Sentences[0] : frame?.Sentence ?? default;
        AddWords(article, head, features);
        var seen = new HeadSignals(article, head, frame, _sections);
        foreach (var signal in seen.All())
        {
            features.Add(_catalog.Of(signal));
        }

        if (frame is { Parties.Count: >= 2 })
        {
            AddPair(article, frame, features);
        }
    }

    private void AddWords(ReadArticle article, Sentence head, FeatureVector features)
    {
        foreach (var term in article.Terms)
        {
            if (article.Publisher.Contains(term.Start))
            {
                continue;
            }

            if (head.Contains(term.Start))
            {
                features.Add(_catalog.Head(term.Section));
            }
            else if (IsLead(article, term.Start))
            {
                features.Add(_catalog.Lead(term.Section));
            }
        }
    }

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

    private void AddPair(ReadArticle article, Frame frame, FeatureVector features)
    {
        var (first, second) = (frame.Parties[0], frame.Parties[1]);
        features.Add(_catalog.Roles(first.Organisation, second.Organisation));
        foreach (var term in article.Terms)
        {
            if (term.Start >= first.End && term.End <= second.Start)
            {
                features.Add(_catalog.Between(term.Section));
            }
        }
    }
}
