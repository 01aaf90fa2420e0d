using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Matching;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Keeps articles on one matter together although none of them is judged to tell a deal: copies of what was set aside count as one,
/// and whoever tells the deal later finds them. Nobody is told of such a story, and it changes no other.
/// </summary>
internal sealed class UnjudgedStories(TrackerSettings settings)
{
    /// <summary>Nobody reads them: enough to know copies by.</summary>
    private const int MaxSources = 20;

    private readonly StoryWriter writer = new(settings);
    private readonly TextMatcher texts = new(settings);

    /// <summary>
    /// The story with the article; null where it neither belongs to one nor says enough to open one. The identities of all known
    /// stories are taken.
    /// </summary>
    public Story? Collect(TextSearch search, DealReport report, TrackDecision decision, IReadOnlyList<Story> known)
    {
        var article = search.Article;
        if (texts.SameArticle(search, report) is { } same) return StoryWriter.ReplaceSource(same.Story, article, report);
        if (Find(search, report) is { } found)
        {
            var grown = writer.AddSource(found.Story, article, report);
            return grown with { Sources = [.. grown.Sources.Take(MaxSources)] };
        }

        var hasCue = decision.Role is ArticleRole.Mention || article.Detection.Score >= settings.CollectFrom;
        if (!hasCue || article.Article.Version > 1) return null;
        var id = report.NamesPair
            ? StoryIdentity.Free(StoryIdentity.Opening(report.Deal.Parties, report.Time, settings.FactWithin), known)
            : StoryIdentity.Alone(article.Article.Id);
        return writer.Open(article, report, id) with { Unjudged = true };
    }

    /// <summary>A copy, the same parties, or similar words.</summary>
    public StoryLink? Find(TextSearch search, DealReport report) =>
        texts.Copy(search)
        ?? search.Candidates.Stories.Select(story => Link(story, report)).FirstOrDefault(link => link is not null)
        ?? texts.Similar(search);

    // Candidates come with the latest first. Two names are in the news for many reasons: only what is close in time or in figures is one.
    private StoryLink? Link(Story story, DealReport report)
    {
        var gap = EffectiveTime.Gap(story, report.Time);
        if (gap > settings.LinkWithin || AnotherDeal.Contradicts(story, report.Deal)) return null;
        var overlap = PartyFamilies.Overlap(story.Deal.Parties, report.Deal.Parties);
        var isSame = overlap >= 2 ? gap <= settings.SimilarWithin : overlap == 1 && !(report.NamesPair && story.Deal.Parties.Count > 1) && Figures.Shared(story, report.Deal) is not null;
        return isSame ? new StoryLink(story, "the same matter") : null;
    }
}
