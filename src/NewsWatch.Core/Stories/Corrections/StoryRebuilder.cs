using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Stages;
using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Core.Stories.Corrections;

/// <summary>Makes a story anew from its articles, with what the rules take from each of them.</summary>
internal sealed class StoryRebuilder(TrackerSettings settings)
{
    private readonly ReportReader reports = new(StageReader.Default);
    private readonly RevisionRules revisions = new(settings);
    private readonly StoryWriter writer = new(settings);

    /// <summary>The story of these articles, in their order, told to nobody yet; null where none is judged to tell of a deal.</summary>
    public Story? Build(Guid id, IReadOnlyList<TrackedArticle> articles)
    {
        var told = articles.Select(article => (Article: article, Report: reports.Read(article))).ToList();
        if (told.Find(pair => pair.Report is { IsJudged: true }) is not { Report: { } report } first) return null;
        return told.Where(pair => pair.Article != first.Article)
            .Aggregate(writer.Open(first.Article, report, id) with { Revision = 1 }, (grown, pair) => Grow(grown, pair.Article, pair.Report));
    }

    /// <summary>
    /// The story with what the remaining articles say. What was told of facts that are gone counts as told no more, and a plan that has
    /// nothing left to tell is dropped; null as for <see cref="Build"/>.
    /// </summary>
    public Story? Rebuild(Story story, IReadOnlyList<TrackedArticle> remaining)
    {
        if (Build(story.Id, remaining) is not { } built) return null;
        var rest = story with
        {
            Headline = story.HeadlineFixed ? story.Headline : built.Headline,
            Status = built.Status,
            Deal = built.Deal,
            Evidence = built.Evidence,
            Sources = built.Sources,
            FirstPublishedUtc = built.FirstPublishedUtc,
            NamedUtc = built.NamedUtc,
            LastPublishedUtc = built.LastPublishedUtc,
        };
        if (story.Told is not { } told) return rest.IsWaiting ? rest with { DueUtc = null, Revision = 0 } : rest;
        var corrected = Corrected(told, story, rest);
        var due = StoryDiff.Between(corrected, rest).Count > 0 ? story.DueUtc : null;
        return rest with { Told = corrected, DueUtc = due, Revision = due is null ? told.Revision : told.Revision + 1 };
    }

    // What stood as it was told is corrected silently; what had changed since is compared with what was told.
    private static ToldFacts Corrected(ToldFacts told, Story former, Story rest) => told with
    {
        Status = told.Status == former.Status ? rest.Status : told.Status,
        Parties = [.. told.Parties.Intersect(rest.Deal.Parties, StringComparer.OrdinalIgnoreCase)],
        CapacityGw = IsAsTold(told.CapacityGw, former.Deal.CapacityGw) ? rest.Deal.CapacityGw : told.CapacityGw,
        ValueUsd = IsAsTold(told.ValueUsd, former.Deal.ValueUsd) ? rest.Deal.ValueUsd : told.ValueUsd,
    };

    private static bool IsAsTold(double? told, double? stated) => told is null ? stated is null : Figures.Same(told, stated);

    private Story Grow(Story story, TrackedArticle article, DealReport? report)
    {
        var isNews = article.Article.Version != Article.Baseline && !EffectiveTime.IsOld(article.Article, settings);
        if (report is null || !isNews) return writer.AddSource(story, article, report);
        if (story.IsWaiting && report is { IsJudged: true, NamesPair: true }) return writer.Name(story, article, report) with { Revision = 1 };
        var changes = revisions.Changes(story, article, report);
        return changes.Count == 0
            ? writer.Settle(writer.AddSource(story, article, report), article)
            : writer.Revise(story, article, report, changes);
    }
}
