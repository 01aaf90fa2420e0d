using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Core.Detection;

/// <summary>The stages in their order: read, find the frame, score, then state the deal. Holds scratch space, so one a thread.</summary>
public sealed class ArticleJudge(TopicProfile profile)
{
    /// <summary>From here on an article counts as a deal; the score is a probability.</summary>
    public const double Threshold = 0.5;

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
        var (frame, features) = Look(source);
        var score = frame is null ? 0 : Math.Round(profile.Model.Probability(features), 4);
        var partnership = score >= Threshold;
        var deal = partnership ? _writer.Write(_article, frame!) : null;
        return new DetectionResult
        {
            Partnership = partnership,
            Score = score,
            Lang = _article.Language,
            Status = deal?.Status,
            Deal = deal?.Deal,
            Sketch = _sketches.Write(_article),
            Background = deal?.Background ?? [],
            Evidence = deal?.Evidence ?? [],
            Why = _explanation.Why(_article, frame, features, partnership),
            Steps = frame is null ? [] : _explanation.Steps(_article, frame, features),
        };
    }

    /// <summary>The frame and the features alone, as the trainer needs them.</summary>
    internal (Frame? Frame, FeatureVector Features) Look(ArticleText source)
    {
        _reader.Read(source, _article);
        var frame = _article.Mentions.Count == 0 ? null : _frames.FindPrimary(_article);
        _extractor.Extract(_article, frame, _features);
        return (frame, _features);
    }
}
