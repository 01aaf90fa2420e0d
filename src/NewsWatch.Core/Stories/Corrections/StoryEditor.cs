using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Stages;
using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Corrections;

/// <summary>What a person can put right. None of it tells subscribers anything.</summary>
public sealed class StoryEditor(TrackerSettings settings)
{
    private readonly ReportReader reports = new(StageReader.Default);
    private readonly StoryWriter writer = new(settings);

    /// <summary>One story of two: it takes the other's sources, parties and times; the other is told and listed no more.</summary>
    public (Story Kept, Story Merged) Merge(Story kept, Story other)
    {
        var deal = kept.Deal with { Parties = [.. kept.Deal.Parties, .. settings.Families.Added(kept.Deal.Parties, other.Deal.Parties)] };
        var together = kept with
        {
            Deal = deal,
            Absorbed = [.. kept.Absorbed, other.Id, .. other.Absorbed],
            Sources = [.. kept.Sources.Concat(other.Sources).DistinctBy(source => source.ArticleId).OrderBy(source => source.ReceivedUtc).Take(settings.MaxSources)],
            FirstPublishedUtc = kept.FirstPublishedUtc < other.FirstPublishedUtc ? kept.FirstPublishedUtc : other.FirstPublishedUtc,
            LastPublishedUtc = kept.LastPublishedUtc > other.LastPublishedUtc ? kept.LastPublishedUtc : other.LastPublishedUtc,
        };
        return (Known(together, other), other with { MergedInto = kept.Id, DueUtc = null });
    }

    /// <summary>
    /// A story of its own of some of the articles. The first that is judged to tell of a deal opens it; null where none is.
    /// </summary>
    public (Story Left, Story Apart)? Split(Story story, IReadOnlyList<TrackedArticle> articles)
    {
        var told = articles.Select(article => (Article: article, Report: reports.Read(article))).ToList();
        if (told.Find(pair => pair.Report is { IsJudged: true }) is not { Report: { } report } first) return null;
        var moved = articles.Select(article => article.Article.Id).ToHashSet();
        string[] names = ["story apart", story.Id.ToString("N"), .. moved.Order().Select(article => article.ToString("N"))];
        var id = DerivedId.From(names);
        var apart = told.Where(pair => pair.Article != first.Article)
            .Aggregate(
                writer.Open(first.Article, report, id) with { Revision = 1 },
                (grown, pair) => writer.Settle(writer.AddSource(grown, pair.Article, pair.Report), pair.Article));

        // Subscribers were told of these articles as of the other story, or not at all: a correction is no news.
        apart = apart with { Told = ToldFacts.Of(apart, apart.LastPublishedUtc), Muted = story.Muted };
        return (story with { Sources = [.. story.Sources.Where(source => !moved.Contains(source.ArticleId))] }, apart);
    }

    public static Story Rename(Story story, string headline) => story with { Headline = headline, HeadlineFixed = true };

    // Whoever was told of either knows the deal, so that neither opening nor the other's parties are news.
    private static Story Known(Story together, Story other)
    {
        if (together.Told is null && other.Told is null) return together;
        var known = together with { Revision = Math.Max(1, together.Told?.Revision ?? 1) };
        return together.Told is { } told
            ? together with { Told = told with { Parties = together.Deal.Parties } }
            : known with { Told = ToldFacts.Of(known, other.Told!.ToldUtc), DueUtc = null };
    }
}
