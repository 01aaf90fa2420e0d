using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Demo;

/// <summary>An article of the invented week with what detector and tracker made of it.</summary>
internal sealed record DemoArticle(Article Article, DetectionResult Detection, TrackDecision Decision);
