using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Core.Stories;

/// <summary>Opens a story with an article that belongs to none.</summary>
internal sealed class StoryOpener(TrackerSettings settings)
{
    private readonly StoryWriter writer = new(settings);
    private readonly StoryTeller teller = new(settings);
    private readonly UnjudgedStories unjudged = new(settings);

    /// <summary>The untold are the stories without a deal that the article may turn out to tell.</summary>
    public TrackDecision Open(TextSearch search, DealReport report, StoryCandidates untold)
    {
        var (article, candidates, _) = search;
        if (article.Article.Version > 1)
            return None("An edited version of an article that is in no story; an edit is no news.");
        if (article.Article.Version == Article.Baseline)
            return None("Undated at the first check of its feed: it may be of any age, so that it is no news.");
        if (EffectiveTime.IsOld(article.Article, settings))
            return None("Too old on arrival to be news, and no story of it is open.");
        if (report.Deal.Parties.Count == 0 || (!report.NamesPair && report.Status != DealStatus.Reported))
            return None("Names fewer than two parties, and no recent story of them tells the same figure.");
        var story = unjudged.Find(search with { Candidates = untold }, report) is { } found
            ? writer.Judge(found.Story, article, report)
            : writer.Open(article, report, FreeId(report, [.. candidates.Stories, .. untold.Stories]));
        return report.NamesPair ? Told(article, report, story, candidates.Stories) : new TrackDecision
        {
            Role = ArticleRole.Primary,
            Story = story,
            Alert = false,
            Why = $"A rumour about {report.Deal.Parties[0]} that names no second party; it waits until one is named.",
        };
    }

    private TrackDecision Told(TrackedArticle article, DealReport report, Story story, IReadOnlyList<Story> candidates)
    {
        var now = article.Article.ReceivedUtc;
        var (told, news) = StoryTeller.Tell(teller.Plan(story, now), now);
        return new TrackDecision
        {
            Role = ArticleRole.Primary,
            Story = told,
            Alert = true,
            News = news is null ? [] : [news],
            Why = candidates.Any(former => PartyFamilies.Overlap(former.Deal.Parties, report.Deal.Parties) >= 2)
                ? $"Another deal of {string.Join(", ", report.Deal.Parties)}: the last one is past and has no figure in common."
                : $"The first article about a deal of {string.Join(", ", report.Deal.Parties)}.",
        };
    }

    private Guid FreeId(DealReport report, IReadOnlyList<Story> known) =>
        StoryIdentity.Free(StoryIdentity.Opening(report.Deal.Parties, report.Time, settings.FactWithin), known);

    private static TrackDecision None(string why) => new() { Role = ArticleRole.None, Alert = false, Why = why };
}
