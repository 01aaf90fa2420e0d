using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Decides where an article belongs, from the article and the candidate stories alone: whoever asks, on whichever replica,
/// gets the same answer.
/// </summary>
public sealed class StoryTracker(TrackerSettings settings)
{
    private readonly StoryLinker linker = new(settings);
    private readonly RevisionRules revisions = new(settings);
    private readonly StoryWriter writer = new(settings);

    /// <summary>The parties whose stories are candidates and must not change meanwhile; sorted, empty where none is named.</summary>
    public IReadOnlyList<string> PartiesOf(TrackedArticle article) => article.Detection.Deal is { } deal
        ? PartySet.Of([deal])
        : PartySet.Of(article.Detection.Background);

    /// <summary>Stories whose last article is older than this are no candidates.</summary>
    public DateTimeOffset CandidatesSince(TrackedArticle article) => EffectiveTime.Of(article.Article) - settings.FactWithin;

    /// <summary>Places the article. The candidates are all stories that share a party with it.</summary>
    public TrackDecision Track(TrackedArticle article, IReadOnlyList<Story> candidates)
    {
        if (candidates.FirstOrDefault(story => story.Sources.Any(source => source.ArticleId == article.Article.Id)) is { } told)
            return Silent(ArticleRole.Repeat, told, "The story counts this very article among its sources already.");
        if (!article.Detection.Partnership || article.Detection.Deal is not { } deal) return Recall(article, candidates);
        var report = new DealReport(deal, article.Detection.Status, EffectiveTime.Of(article.Article));
        return linker.Find(report, candidates) is { } link ? Attach(article, link) : Open(article, deal, candidates);
    }

    private TrackDecision Recall(TrackedArticle article, IReadOnlyList<Story> candidates)
    {
        var recalled = article.Detection.Background.FirstOrDefault(deal => deal.Parties.Count >= 2);
        if (recalled is null) return Silent(ArticleRole.None, null, "The article tells of no deal.");
        var story = linker.Find(new DealReport(recalled, Status: null, EffectiveTime.Of(article.Article)), candidates)?.Story;
        return Silent(ArticleRole.Mention, story, $"The article only recalls a deal of {Names(recalled.Parties)}.");
    }

    private TrackDecision Attach(TrackedArticle article, StoryLink link)
    {
        if (IsOld(article))
        {
            var kept = writer.AddSource(link.Story, article);
            return Silent(ArticleRole.Repeat, kept, $"An old article of the story ({link.Because}); old articles change nothing.");
        }

        var changes = revisions.Changes(link.Story, article);
        if (changes.Count == 0)
        {
            var repeated = writer.FillGaps(writer.AddSource(link.Story, article), article);
            return Silent(ArticleRole.Repeat, repeated, $"Tells what the story knows ({link.Because}).");
        }

        return new TrackDecision
        {
            Role = ArticleRole.Update,
            Story = writer.Revise(link.Story, article, changes),
            Changes = changes,
            Alert = true,
            Why = $"New to the story ({link.Because}): {Names(changes.Select(change => change.Field).Distinct(StringComparer.Ordinal))}.",
        };
    }

    private TrackDecision Open(TrackedArticle article, Deal deal, IReadOnlyList<Story> candidates)
    {
        if (deal.Parties.Count < 2)
            return Silent(ArticleRole.None, null, "Names fewer than two parties, and no recent story of them tells the same figure.");
        if (IsOld(article))
            return Silent(ArticleRole.None, null, "Too old on arrival to be news, and no story of it is open.");
        var dormant = StoryLinker.Dormant(deal, candidates);
        if (dormant is not null && !Figures.Any(deal) && !IsAnnouncedInTitle(article))
            return Silent(ArticleRole.Mention, dormant, "Recalls an old story: no new figure, and the title announces nothing.");
        return new TrackDecision
        {
            Role = ArticleRole.Primary,
            Story = writer.Open(article),
            Alert = true,
            Why = dormant is null
                ? $"The first article about a deal of {Names(deal.Parties)}."
                : $"Another deal of {Names(deal.Parties)}: the last one is long past and has no figure in common.",
        };
    }

    private static bool IsAnnouncedInTitle(TrackedArticle article) =>
        article.Detection.Status == DealStatus.Announced && TitleEvidence.States(article, StoryField.Parties);

    private bool IsOld(TrackedArticle article) =>
        article.Article.ReceivedUtc - EffectiveTime.Of(article.Article) > settings.MaxArticleAge;

    private static TrackDecision Silent(ArticleRole role, Story? story, string why) =>
        new() { Role = role, Story = story, Alert = false, Why = why };

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
