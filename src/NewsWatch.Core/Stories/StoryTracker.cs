using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Stages;
using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Decides where an article belongs, from the article and the candidate stories alone: whoever asks, on whichever replica,
/// gets the same answer. In this order: the same article, a copy, the deal, and where that abstains similar words.
/// </summary>
public sealed class StoryTracker(TrackerSettings settings)
{
    private readonly StoryKeys keys = new(settings.Families);
    private readonly ReportReader reports = new(StageReader.Default);
    private readonly PrintMaker prints = new(settings.Words);
    private readonly TextMatcher texts = new(settings);
    private readonly StoryLinker linker = new(settings);
    private readonly StoryAttacher attacher = new(settings);
    private readonly StoryOpener opener = new(settings);
    private readonly UnjudgedStories unjudged = new(settings);

    /// <summary>What must be looked up, and held, before the article can be placed.</summary>
    public StoryQuery QueryFor(TrackedArticle article)
    {
        var report = reports.Read(article);
        var time = EffectiveTime.Of(article.Article);
        var terms = report is { NamesPair: true } ? [] : prints.TermsOf(article.Article, article.Detection.Lang);
        var deals = Recalled(article).AsEnumerable();
        if (report is not null) deals = deals.Prepend(report.Deal);
        return new StoryQuery
        {
            ArticleId = article.Article.Id,
            Parties = [.. (report?.Deal.Parties ?? []).SelectMany(settings.Families.NamesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Keys = [.. keys.OfDeals(deals), .. TextKeys(article)],
            OpeningIds = report is null ? [] : [StoryIdentity.Opening(report.Deal.Parties, time, settings.FactWithin), StoryIdentity.Alone(article.Article.Id)],
            SinceUtc = time - settings.FactWithin,
            Lang = article.Detection.Lang,
            Terms = [.. terms.Take(StoryQuery.MaxTerms)],
            IsNear = print => texts.IsNear(article.Detection.Lang, terms, print),
            SimilarSinceUtc = time - settings.SimilarWithin,
        };
    }

    /// <summary>The words under which the store files a story.</summary>
    public IReadOnlyList<string> KeysOf(Story story) => [.. keys.OfStory(story)];

    /// <summary>What the store is to write; the former state is null where the story is new to it.</summary>
    public StoryWrite WriteOf(Story story, Story? former)
    {
        var now = KeysOf(story);
        var before = former is null ? [] : KeysOf(former);
        return new StoryWrite
        {
            Story = story,
            NewKeys = [.. now.Except(before, StringComparer.Ordinal)],
            GoneKeys = [.. before.Except(now, StringComparer.Ordinal)],
            IsLater = former is not null && story.LastPublishedUtc.UtcDateTime.Date > former.LastPublishedUtc.UtcDateTime.Date,
        };
    }

    /// <summary>Places the article. The candidates are what the store finds for <see cref="QueryFor"/>.</summary>
    public TrackDecision Track(TrackedArticle article, StoryCandidates candidates)
    {
        var terms = prints.TermsOf(article.Article, article.Detection.Lang);
        var report = reports.Read(article);
        var (told, untold) = candidates.Apart();
        var decision = Place(new TextSearch(article, told, terms), report, untold) with { Mentions = Mentions(article, told) };
        if (decision.Kept is null && report is not null)
            decision = decision with { Collected = unjudged.Collect(new TextSearch(article, untold, terms), report, decision, candidates.Stories) };
        if (article.Article.Version > 1) decision = decision with { IsVersion = true };
        return decision.Kept is { } kept ? decision with { Print = Print(article, kept, terms) } : decision;
    }

    private TrackDecision Place(TextSearch search, DealReport? report, StoryCandidates untold)
    {
        var (article, candidates, _) = search;
        if (texts.SameArticle(search, report) is { } same) return attacher.SameArticle(article, report, same);
        if (texts.Copy(search) is { } copy) return attacher.Attach(article, report, copy);
        var link = report is null ? null : FindDeal(report, candidates.Stories);
        if (link is null && report is not { IsJudged: true, NamesPair: true }) link = texts.Similar(search);
        if (link is not null) return attacher.Attach(article, report, link);
        return report is { IsJudged: true }
            ? opener.Open(search, report, untold)
            : Recall(article, report, candidates.Stories);
    }

    private StoryLink? FindDeal(DealReport report, IReadOnlyList<Story> stories) =>
        linker.Find(report, stories) ?? (report.IsJudged ? linker.Dormant(report, stories) : null);

    private TrackDecision Recall(TrackedArticle article, DealReport? report, IReadOnlyList<Story> stories)
    {
        var recalled = Recalled(article).FirstOrDefault(deal => deal.Parties.Count >= 2);
        var dormant = report is null ? null : linker.Dormant(report, stories);
        if (recalled is null && dormant is null) return Unplaced(ArticleRole.None, null, "The article tells of no deal.");
        var story = dormant?.Story ?? FindRecalled(article, recalled!, stories);
        return Unplaced(ArticleRole.Mention, story, $"The article only recalls a deal of {string.Join(", ", recalled?.Parties ?? story!.Deal.Parties)}.");
    }

    private IReadOnlyList<StoryMention> Mentions(TrackedArticle article, StoryCandidates candidates) =>
    [
        .. Recalled(article)
            .Where(deal => deal.Parties.Count >= 2)
            .Select(deal => new StoryMention(deal.Parties, FindRecalled(article, deal, candidates.Stories)?.Id)),
    ];

    private Story? FindRecalled(TrackedArticle article, Deal deal, IReadOnlyList<Story> stories)
    {
        var report = new DealReport { Deal = deal, Time = EffectiveTime.Of(article.Article) };
        return linker.Find(report, stories)?.Story ?? linker.Dormant(report, stories)?.Story;
    }

    private static IReadOnlyList<Deal> Recalled(TrackedArticle article) =>
        article.Detection.Partnership ? article.Detection.Background : article.Detection.Sketch?.Background ?? article.Detection.Background;

    private static IEnumerable<string> TextKeys(TrackedArticle article)
    {
        var address = Articles.CanonicalUrl.Of(article.Article.Url);
        if (address.Length > 0) yield return StoryKeys.Address(address);
        var title = PrintMaker.TitleKeyOf(article.Article.Title);
        if (title.Length > 0) yield return StoryKeys.Title(title);
    }

    private static StoryPrint Print(TrackedArticle article, Story story, IReadOnlyList<string> terms) => new()
    {
        ArticleId = article.Article.Id,
        StoryId = story.Id,
        Lang = article.Detection.Lang,
        Terms = terms,
        SeenUtc = EffectiveTime.Of(article.Article),
    };

    private static TrackDecision Unplaced(ArticleRole role, Story? story, string why) =>
        new() { Role = role, Story = story, Alert = false, Why = why };
}
