using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Stages;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>Reads from an article and its judgement which deal it is about.</summary>
internal sealed class ReportReader(StageReader stages)
{
    /// <summary>Null where the article names no organisation to go by.</summary>
    public DealReport? Read(TrackedArticle article)
    {
        var detection = article.Detection;
        var time = EffectiveTime.Of(article.Article);
        if (detection is { Partnership: true, Deal: { } told })
        {
            return new DealReport
            {
                Deal = Completed(told, detection.Sketch?.Deal),
                Time = time,
                Status = stages.Advance(detection.Status ?? DealStatus.Reported, article.Article.Title, detection.Lang),
                IsJudged = true,
                IsInTitle = TitleEvidence.States(article, StoryField.Parties),
            };
        }

        return detection.Sketch is { } sketch
            ? new DealReport { Deal = sketch.Deal, Time = time, Status = stages.Advance(sketch.Status, article.Article.Title, detection.Lang) }
            : null;
    }

    // The judgement goes by the sentence that tells the deal; where that names one party only, title and lead may name the other.
    private static Deal Completed(Deal told, Deal? sketch) =>
        told.Parties.Count < 2 && sketch is { Parties.Count: 2 } && told.Parties.All(party => sketch.Parties.Contains(party, StringComparer.Ordinal))
            ? told with { Parties = sketch.Parties }
            : told;
}
