using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>The story as it stands after an article.</summary>
internal sealed class StoryWriter(TrackerSettings settings)
{
    public Story Open(TrackedArticle article, DealReport report, Guid id)
    {
        var time = EffectiveTime.Of(article.Article);
        var story = new Story
        {
            Id = id,
            Headline = Headline(article, report),
            Status = article.Detection.Status ?? DealStatus.Reported,
            Deal = report.Deal,
            Evidence = article.Detection.Evidence,
            Revision = 0,
            FirstPublishedUtc = time,
            LastPublishedUtc = time,
            OpenedUtc = article.Article.ReceivedUtc,
        };
        return AddSource(story, article, report);
    }

    /// <summary>Adds the source and moves the story's times.</summary>
    public Story AddSource(Story story, TrackedArticle article, DealReport? report)
    {
        var time = EffectiveTime.Of(article.Article);
        return story with
        {
            Sources = Bounded(story, [.. story.Sources, Source(article, report)]),
            FirstPublishedUtc = time < story.FirstPublishedUtc ? time : story.FirstPublishedUtc,
            LastPublishedUtc = time > story.LastPublishedUtc ? time : story.LastPublishedUtc,
        };
    }

    /// <summary>
    /// As many sources as a story lists, in their order. Those that say something which the story does not know stay, since it may be
    /// confirmed; then those that tell the deal; of equals the earlier.
    /// </summary>
    public IReadOnlyList<StorySource> Bounded(Story story, IReadOnlyList<StorySource> sources) => sources.Count <= settings.MaxSources
        ? sources
        :
        [
            .. sources.Index()
                .OrderByDescending(source => Worth(story, source.Item)).ThenBy(source => source.Index)
                .Take(settings.MaxSources)
                .OrderBy(source => source.Index)
                .Select(source => source.Item),
        ];

    /// <summary>A new version of a source takes the former one's place.</summary>
    public static Story ReplaceSource(Story story, TrackedArticle article, DealReport? report) =>
        story with { Sources = [.. story.Sources.Select(source => source.ArticleId == article.Article.Id ? Source(article, report) : source)] };

    /// <summary>
    /// Adds what the story does not know yet, and lets the sources of the first day agree on type and headline. A figure that comes
    /// late and unconfirmed stays with its source, until somebody confirms it and it is told.
    /// </summary>
    public Story Settle(Story story, TrackedArticle article)
    {
        if (EffectiveTime.Of(article.Article) - story.SettlesFromUtc > settings.SettleWithin) return story;
        var filled = FactFiller.Fill(story, article.Detection);
        return filled with
        {
            Deal = filled.Deal with { Type = StoryConsensus.TypeOf(filled) },
            Headline = filled.Revision > 1 || filled.HeadlineFixed ? filled.Headline : StoryConsensus.HeadlineOf(filled),
        };
    }

    /// <summary>The story with the changes. Its headline is the article's, since that tells the news.</summary>
    public Story Revise(Story story, TrackedArticle article, DealReport report, IReadOnlyList<StoryChange> changes)
    {
        var fields = changes.Select(change => change.Field).ToHashSet(StringComparer.Ordinal);
        var stated = report.Deal;
        var deal = story.Deal;
        if (fields.Contains(StoryField.Parties))
            deal = deal with { Parties = [.. deal.Parties, .. changes.Where(c => c.Field == StoryField.Parties).Select(c => c.To)] };
        if (fields.Contains(StoryField.CapacityGw)) deal = deal with { CapacityGw = stated.CapacityGw };
        if (fields.Contains(StoryField.ValueUsd)) deal = deal with { Value = stated.Value, ValueUsd = stated.ValueUsd };
        var status = fields.Contains(StoryField.Status) ? report.Status!.Value : story.Status;
        var revised = AddSource(story, article, report) with
        {
            Headline = story.HeadlineFixed ? story.Headline : Headline(article, report),
            Status = status,
            Deal = deal,
            NamedUtc = StatusRules.IsConfirmation(story.Status, status) ? EffectiveTime.Of(article.Article) : story.NamedUtc,
        };
        return Settle(FactFiller.Replace(revised, article, fields), article) with { Headline = revised.Headline };
    }

    /// <summary>A rumour of one party takes over everything from the article that names the other.</summary>
    public Story Name(Story story, TrackedArticle article, DealReport report)
    {
        var opened = Open(article, report, story.Id);
        return opened with
        {
            Sources = Bounded(opened, [.. story.Sources, .. opened.Sources]),
            FirstPublishedUtc = Earlier(story.FirstPublishedUtc, opened.FirstPublishedUtc),
            NamedUtc = opened.FirstPublishedUtc,
            LastPublishedUtc = Earlier(opened.LastPublishedUtc, story.LastPublishedUtc) == story.LastPublishedUtc ? opened.LastPublishedUtc : story.LastPublishedUtc,
            OpenedUtc = story.OpenedUtc,
            Muted = story.Muted,
            HeadlineFixed = story.HeadlineFixed,
            Headline = story.HeadlineFixed ? story.Headline : opened.Headline,
            Version = story.Version,
        };
    }

    /// <summary>
    /// What only collected opens as the article tells it. Its time is the article's: of what was published before, nobody was told.
    /// </summary>
    public Story Judge(Story collected, TrackedArticle article, DealReport report)
    {
        var opened = Open(article, report, collected.Id);
        return opened with
        {
            Sources = [.. collected.Sources.Where(source => source.ArticleId != article.Article.Id).Take(settings.MaxSources - 1), .. opened.Sources],
            Muted = collected.Muted,
            HeadlineFixed = collected.HeadlineFixed,
            Headline = collected.HeadlineFixed ? collected.Headline : opened.Headline,
            Version = collected.Version,
        };
    }

    private static int Worth(Story story, StorySource source)
    {
        if (source.Status is not { } status) return 0;
        var isNew = StatusRules.Rank(status) > StatusRules.Rank(story.Status)
            || (source.CapacityGw is not null && !Figures.Same(source.CapacityGw, story.Deal.CapacityGw))
            || (source.ValueUsd is not null && !Figures.Same(source.ValueUsd, story.Deal.ValueUsd))
            || source.Parties.Except(story.Deal.Parties, StringComparer.OrdinalIgnoreCase).Any();
        return isNew ? 2 : 1;
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private static StorySource Source(TrackedArticle article, DealReport? report)
    {
        // Only what an article is judged to tell can confirm what another tells.
        var told = report is { IsJudged: true } ? report.Deal : null;
        return new StorySource
        {
            ArticleId = article.Article.Id,
            Publisher = article.Article.Publisher,
            Url = article.Article.Url,
            Title = article.Article.Title,
            Lang = article.Detection.Lang,
            ReceivedUtc = article.Article.ReceivedUtc,
            EffectiveUtc = EffectiveTime.Of(article.Article),
            Address = CanonicalUrl.Of(article.Article.Url),
            TitleKey = PrintMaker.TitleKeyOf(article.Article.Title),
            Status = told is null ? null : report!.Status,
            Type = told?.Type,
            Score = told is null ? null : article.Detection.Score,
            Parties = told?.Parties ?? [],
            CapacityGw = told?.CapacityGw,
            ValueUsd = told?.ValueUsd,
        };
    }

    private static string Headline(TrackedArticle article, DealReport report) => string.IsNullOrWhiteSpace(article.Article.Title)
        ? string.Join(" · ", report.Deal.Parties)
        : article.Article.Title;
}
