using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Stages;
using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Core.Stories;

/// <summary>
/// What of an article is news to a story that it belongs to: a status that moved on, an added party, a new figure.
/// Parties and figures need a second publisher, or a place in the title; on the first day, when outlets guess and round,
/// the title is not enough.
/// </summary>
internal sealed class RevisionRules(TrackerSettings settings)
{
    private readonly StatusRules statuses = new(settings, StageReader.Default);

    /// <summary>The changes that are worth telling; empty for a repeat.</summary>
    public IReadOnlyList<StoryChange> Changes(Story story, TrackedArticle article, DealReport report)
    {
        List<StoryChange> news = [];
        if (statuses.IsNews(story, article, report))
            news.Add(new StoryChange(StoryField.Status, StoryDiff.Wire(story.Status), StoryDiff.Wire(report.Status!.Value)));
        if (!report.IsJudged) return news;
        news.AddRange(AddedParties(story, article, report));
        news.AddRange(FigureChanges(story, article, FigureField.Capacity));
        news.AddRange(FigureChanges(story, article, FigureField.Value));
        if (news.Count == 0) return news;
        var fills = IsFirstDay(story, article)
            || (news.Exists(change => change.Field == StoryField.Status) && StatusRules.IsConfirmation(story.Status, report.Status!.Value));
        return fills ? [.. news, .. FilledFigures(story, article, FigureField.Capacity).Concat(FilledFigures(story, article, FigureField.Value)).Except(news)] : news;
    }

    /// <summary>A first figure of the first day is no news by itself, but it is told along with what is; so is one of the day of the announcement.</summary>
    private static IEnumerable<StoryChange> FilledFigures(Story story, TrackedArticle article, FigureField field)
    {
        if (field.OfDeal(story.Deal) is null && field.OfDeal(article.Detection.Deal!) is { } stated)
            yield return new StoryChange(field.Name, null, StoryDiff.Wire(stated));
    }

    private IEnumerable<StoryChange> AddedParties(Story story, TrackedArticle article, DealReport report) =>
        from party in settings.Families.Added(story.Deal.Parties, report.Deal.Parties)
        where IsConfirmed(story, article, StoryField.Parties, source => source.Parties.Contains(party, StringComparer.OrdinalIgnoreCase))
        select new StoryChange(StoryField.Parties, null, party);

    private IEnumerable<StoryChange> FigureChanges(Story story, TrackedArticle article, FigureField field)
    {
        var deal = article.Detection.Deal!;
        var known = field.OfDeal(story.Deal);
        if (field.OfDeal(deal) is not { } stated) yield break;
        if (known is { } present ? field.Agrees(present, deal) || IsHistory(story, field, stated) : IsFirstDay(story, article)) yield break;
        if (IsConfirmed(story, article, field.Name, source => Figures.Same(field.OfSource(source), stated)))
            yield return new StoryChange(field.Name, known is { } former ? StoryDiff.Wire(former) : null, StoryDiff.Wire(stated));
    }

    /// <summary>A figure that was stated before the present one is recalled, not changed back.</summary>
    private static bool IsHistory(Story story, FigureField field, double stated)
    {
        var present = story.Sources.ToList().FindIndex(source => Figures.Same(field.OfSource(source), field.OfDeal(story.Deal)));
        return story.Sources.Take(Math.Max(0, present)).Any(source => Figures.Same(field.OfSource(source), stated));
    }

    private bool IsConfirmed(Story story, TrackedArticle article, string field, Func<StorySource, bool> saysTheSame) =>
        (!IsFirstDay(story, article) && TitleEvidence.States(article, field))
        || story.Sources.Any(source => saysTheSame(source) && !IsSamePublisher(source, article));

    private bool IsFirstDay(Story story, TrackedArticle article) =>
        EffectiveTime.Of(article.Article) - story.SettlesFromUtc <= settings.SettleWithin;

    private static bool IsSamePublisher(StorySource source, TrackedArticle article) =>
        string.Equals(source.Publisher, article.Article.Publisher, StringComparison.OrdinalIgnoreCase);
}
