using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>Recognises the same article, its copies, and articles in nearly the same words.</summary>
internal sealed class TextMatcher(TrackerSettings settings)
{
    private readonly PrintMaker prints = new(settings.Words);

    /// <summary>
    /// The story that counts this article among its sources: by identity, by address, or the same text of the same publisher. Live pages
    /// and home pages tell of one deal after the other at one address, and titles come again: neither counts for long, and the address
    /// only with the same title or parties.
    /// </summary>
    public StoryLink? SameArticle(TextSearch search, DealReport? report)
    {
        var article = search.Article.Article;
        var address = CanonicalUrl.Of(article.Url);
        var title = PrintMaker.TitleKeyOf(article.Title);
        var time = EffectiveTime.Of(article);
        return First(search.Candidates, (story, source) =>
        {
            if (source.ArticleId == article.Id) return "the very article is a source of it";
            if ((time - source.EffectiveUtc).Duration() > settings.SimilarWithin) return null;
            var isTitle = title.Length > 0 && source.TitleKey == title;
            if (address.Length > 0 && source.Address == address && (isTitle || IsOfTheSame(story, report)))
                return "an article at the same address is a source of it";
            return isTitle && IsSame(source.Publisher, article.Publisher) && !IsOfAnother(story, search.Article) ? "its publisher said so before in the same words" : null;
        });
    }

    /// <summary>A copy says nothing of its own, but somebody else published it.</summary>
    public StoryLink? Copy(TextSearch search)
    {
        var (article, candidates, _) = search;
        var title = PrintMaker.TitleKeyOf(article.Article.Title);
        var since = EffectiveTime.Of(article.Article) - settings.SimilarWithin;
        var copied = title.Length == 0
            ? null
            : First(candidates, (story, source) => source.TitleKey == title && source.EffectiveUtc >= since && !IsOfAnother(story, article)
                ? "a copy: the title is the same"
                : null);
        if (copied is not null) return copied;

        // Agencies and share tickers tell of every company in the same words: whom the text names must agree as well.
        var parties = article.Detection.Sketch?.Deal.Parties ?? [];
        var near = Nearest(
            search, settings.CopyFrom,
            story => settings.Families.KinOverlap(story.Deal.Parties, parties) >= Math.Min(2, parties.Count));
        return near is null ? null : new StoryLink(near, "a copy: the text is nearly the same");
    }

    /// <summary>The story whose words are nearest, if it is recent and has a party that the article names.</summary>
    public StoryLink? Similar(TextSearch search)
    {
        // A text that names two parties is about their deal, in whatever words.
        if (search.Article.Detection.Sketch is not { Deal.Parties.Count: 1 } sketch) return null;
        var story = Nearest(
            search, settings.SimilarFrom, story => settings.Families.KinOverlap(story.Deal.Parties, sketch.Deal.Parties) > 0);
        return story is null ? null : new StoryLink(story, "similar words of a recent article, and a party in common") { IsSilent = true };
    }

    /// <summary>True where words are alike enough for a copy or for one matter.</summary>
    public bool IsNear(string lang, IReadOnlyList<string> terms, StoryPrint print) =>
        print.Lang == lang && prints.Similarity(lang, terms, print.Terms) >= Math.Min(settings.SimilarFrom, settings.CopyFrom);

    private Story? Nearest(TextSearch search, double from, Func<Story, bool> isCandidate)
    {
        var (article, candidates, terms) = search;
        var lang = article.Detection.Lang;
        var time = EffectiveTime.Of(article.Article);
        return candidates.Prints
            .Where(print => print.Lang == lang)
            .Select(print => (Print: print, Likeness: prints.Similarity(lang, terms, print.Terms)))
            .Where(near => near.Likeness >= from)
            .OrderByDescending(near => near.Likeness).ThenBy(near => near.Print.ArticleId)
            .Select(near => candidates.Stories.FirstOrDefault(story => story.Id == near.Print.StoryId))
            .FirstOrDefault(story => story is not null && EffectiveTime.Gap(story, time) <= settings.SimilarWithin && isCandidate(story));
    }

    private bool IsOfTheSame(Story story, DealReport? report) => report is { Deal.Parties: { Count: > 0 } parties }
        && settings.Families.KinOverlap(story.Deal.Parties, parties) >= Math.Min(2, parties.Count);

    /// <summary>A title without names ("Chip maker signs supply deal") comes again over other companies, and is no copy then.</summary>
    private bool IsOfAnother(Story story, TrackedArticle article) => story.Deal.Parties.Count >= 2
        && (article.Detection.Deal ?? article.Detection.Sketch?.Deal) is { Parties: { Count: >= 2 } parties }
        && settings.Families.KinOverlap(story.Deal.Parties, parties) == 0;

    private static StoryLink? First(StoryCandidates candidates, Func<Story, StorySource, string?> because) => candidates.Stories
        .SelectMany(story => story.Sources, (story, source) => (Story: story, Because: because(story, source)))
        .Where(found => found.Because is not null)
        .Select(found => new StoryLink(found.Story, found.Because!))
        .FirstOrDefault();

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
