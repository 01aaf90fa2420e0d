using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>An article with its judgement, as the tracker reads it.</summary>
public sealed record TrackedArticle(Article Article, DetectionResult Detection);
