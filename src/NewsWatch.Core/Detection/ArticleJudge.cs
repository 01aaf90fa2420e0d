using NewsWatch.Core.Detection.Explaining;
using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Core.Detection;

/// <summary>The stages in their order: read, find the frame, score, then state the deal. Holds scratch space, so one a thread.</summary>
public sealed class ArticleJudge(TopicProfile profile)
{
    /// <summary>
    /// From here on an article counts as a deal. The score is a probability, and F1 is greatest where the threshold is half of F1 itself
    /// (Lipton, Elkan and Naryanaswamy, 2014), which is below one half.
    /// </summary>
    public const double Threshold = 0.45;

    private readonly ReadArticle _article = new(profile);
    private readonly ArticleReader _reader = new(profile);
    private readonly FrameFinder _frames = new(profile);
    private readonly FeatureExtractor _extractor = new(profile);
    private readonly FeatureVector _features = new(profile.Catalog.Names.Count);
    private readonly DealWriter _writer = new(profile);
    private readonly SketchWriter _sketches = new(profile);
    private readonly Explanation _explanation = new(profile);

    public DetectionResult Judge(ArticleText source)
    {
        _reader.Read(source, _article);

        // A deal needs a name, so most of a mixed feed ends here.
        var frame = _article.Mentions.Count == 0 ? null : _frames.FindPrimary(_article);
        var score = frame is null ? 0 : Math.Round(Score(frame), 4);
        var deal = score >= Threshold ? _writer.Write(_article, frame!) : null;
        return new DetectionResult
        {
            Partnership = deal is not null,
            Score = score,
            Lang = _article.Language,
            Status = deal?.Status,
            Deal = deal?.Deal,
            Sketch = _sketches.Write(_article),
            Cast = deal?.Cast ?? [],
            Background = deal?.Background ?? [],
            Evidence = deal?.Evidence ?? [],
            Why = _explanation.Why(_article, frame, _features, deal is not null),
            Steps = _explanation.Steps(_article, frame, _features),
        };
    }

    /// <summary>The features alone, as the trainer needs them.</summary>
    internal FeatureVector Look(ArticleText source)
    {
        _reader.Read(source, _article);
        _extractor.Extract(_article, _article.Mentions.Count == 0 ? null : _frames.FindPrimary(_article), _features);
        return _features;
    }

    /// <summary>The word sequences of the article that was looked at last.</summary>
    internal IEnumerable<string> LookAtGrams() => _extractor.WriteGrams(_article);

    /// <summary>The organisations that the article names that was looked at last; unknown ones are left out.</summary>
    internal IEnumerable<int> LookAtOrganisations() => _article.Mentions.Select(m => m.Organisation).Where(o => o >= 0);

    private double Score(Frame frame)
    {
        _extractor.Extract(_article, frame, _features);
        return profile.Model.Probability(_features);
    }
}
