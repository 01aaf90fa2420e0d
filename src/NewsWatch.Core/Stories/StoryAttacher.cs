using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Core.Stories;

/// <summary>Adds an article to the story that it belongs to, and says whether that is news.</summary>
internal sealed class StoryAttacher(TrackerSettings settings)
{
    private readonly RevisionRules revisions = new(settings);
    private readonly StoryWriter writer = new(settings);
    private readonly StoryTeller teller = new(settings);

    /// <summary>A further version of a source is no news; what it says now can confirm others. The same page in another feed adds nothing.</summary>
    public TrackDecision SameArticle(TrackedArticle article, DealReport? report, StoryLink link)
    {
        var known = link.Story.Sources.FirstOrDefault(source => source.ArticleId == article.Article.Id);
        var story = known is null ? link.Story : StoryWriter.ReplaceSource(link.Story, article, report);
        return Repeat(story, $"The same article ({link.Because}).") with { Print = null, IsVersion = known is not null };
    }

    public TrackDecision Attach(TrackedArticle article, DealReport? report, StoryLink link)
    {
        // What is overdue is told first, as it stood without this article.
        var now = article.Article.ReceivedUtc;
        var (story, overdue) = StoryTeller.Tell(link.Story, now);
        var decision = Decide(article, report, link with { Story = story });
        var (told, news) = StoryTeller.Tell(StoryTeller.Confirm(decision.Story!, now), now);
        return decision with { Story = told, News = [.. new[] { overdue, news }.OfType<StoryNews>()] };
    }

    private TrackDecision Decide(TrackedArticle article, DealReport? report, StoryLink link)
    {
        if (article.Article.Version > 1)
            return Repeat(writer.AddSource(link.Story, article, report), $"An edited version belongs to the story ({link.Because}); an edit is no news.");
        if (article.Article.Version == Article.Baseline)
            return Repeat(writer.AddSource(link.Story, article, report), $"Undated at the first check of its feed, so of any age ({link.Because}); it changes nothing.");
        if (EffectiveTime.IsOld(article.Article, settings))
            return Repeat(writer.AddSource(link.Story, article, report), $"An old article of the story ({link.Because}); old articles change nothing.");
        if (link.IsDormant)
            return Repeat(writer.AddSource(link.Story, article, report) with { LastPublishedUtc = link.Story.LastPublishedUtc }, $"Recalls an old story ({link.Because}).");
        if (link.IsSilent || report is null)
            return Repeat(writer.AddSource(link.Story, article, report), $"Belongs to the story ({link.Because}).");
        return link.Story.IsWaiting ? Rumoured(article, report, link) : Compared(article, report, link);
    }

    private TrackDecision Rumoured(TrackedArticle article, DealReport report, StoryLink link)
    {
        if (!report.NamesPair) return Repeat(writer.AddSource(link.Story, article, report), $"Tells what the story knows ({link.Because}).");
        return new TrackDecision
        {
            Role = ArticleRole.Update,
            Story = teller.Plan(writer.Name(link.Story, article, report), article.Article.ReceivedUtc),
            Changes = [.. report.Deal.Parties.Except(link.Story.Deal.Parties, StringComparer.OrdinalIgnoreCase).Select(party => new StoryChange(StoryField.Parties, null, party))],
            Alert = true,
            Why = $"Completes a rumour: {link.Because}.",
        };
    }

    private TrackDecision Compared(TrackedArticle article, DealReport report, StoryLink link)
    {
        var changes = revisions.Changes(link.Story, article, report);
        if (changes.Count == 0)
            return Repeat(writer.Settle(writer.AddSource(link.Story, article, report), article), $"Tells what the story knows ({link.Because}).");
        return new TrackDecision
        {
            Role = ArticleRole.Update,
            Story = teller.Plan(writer.Revise(link.Story, article, report, changes), article.Article.ReceivedUtc),
            Changes = changes,
            Alert = link.Story.DueUtc is null,
            Why = $"New to the story ({link.Because}): {string.Join(", ", changes.Select(change => change.Field).Distinct(StringComparer.Ordinal))}.",
        };
    }

    private static TrackDecision Repeat(Story story, string why) => new() { Role = ArticleRole.Repeat, Story = story, Alert = false, Why = why };
}
