using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Stories;

namespace NewsWatch.Worker.Roles;

/// <summary>Stories out of the store, as the pages show them.</summary>
internal sealed class StoredStoryFiles(IStore store, TimeProvider clock) : IStoryFiles
{
    private const int RecentStories = 500;
    private const int MaxCompanies = 200;
    private const int MaxOlder = 6;
    private const int PartiesLookedUp = 4;
    private static readonly TimeSpan CompaniesFor = TimeSpan.FromMinutes(2);

    private volatile RecentCompanies? companies;

    public Task<IReadOnlyList<Story>> ListAsync(StorySearch search, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Finder.ListAsync(search, cancellationToken), cancellationToken);

    public Task<StoryFile?> FindAsync(Guid storyId, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            if (await session.Stories.FindAsync(storyId, cancellationToken) is not { } story) return null;
            var steps = await session.Finder.StepsAsync(story.Id, cancellationToken);
            var opening = steps.FirstOrDefault(step => step.Role == ArticleRole.Primary)?.ArticleId ?? story.Sources.FirstOrDefault()?.ArticleId;
            return new StoryFile
            {
                Story = story,
                Quotes = await QuotesAsync(session, story, cancellationToken),
                Steps = steps,
                Corrections = await session.Stories.CorrectionsAsync(story.Id, cancellationToken),
                Recalled = await session.Finder.RecalledAsync(story.Id, cancellationToken),
                Older = await OlderAsync(session, story, cancellationToken),
                Judgement = opening is { } id ? await session.Detections.FindAsync(id, cancellationToken) : null,
            };
        },
        cancellationToken);

    public async Task<IReadOnlyList<string>> CompaniesAsync(CancellationToken cancellationToken)
    {
        if (companies is { } kept && clock.GetElapsedTime(kept.ReadAt) < CompaniesFor) return kept.Names;
        var recent = await ListAsync(new StorySearch { Take = RecentStories }, cancellationToken);
        IReadOnlyList<string> names =
        [
            .. recent.SelectMany(story => story.Deal.Parties).CountBy(party => party, StringComparer.Ordinal)
                .OrderByDescending(party => party.Value).ThenBy(party => party.Key, StringComparer.Ordinal)
                .Take(MaxCompanies)
                .Select(party => party.Key),
        ];
        companies = new RecentCompanies(names, clock.GetTimestamp());
        return names;
    }

    public async Task<FirstRun> FirstRunAsync(CancellationToken cancellationToken)
    {
        var feeds = await store.ReadAsync(session => session.Feeds.ListAsync(cancellationToken), cancellationToken);
        return new FirstRun
        {
            Feeds = feeds.Count,
            Read = feeds.Count(feed => feed.LastSuccessUtc is not null),
            NextCheckUtc = feeds.Where(feed => feed.DisabledUtc is null).Min(feed => (DateTimeOffset?)feed.NextCheckUtc),
            NowUtc = clock.GetUtcNow(),
        };
    }

    /// <summary>A story keeps what was said, not where: the first of its articles that holds the very words is the source.</summary>
    private static async Task<IReadOnlyList<StoryQuote>> QuotesAsync(StoreSession session, Story story, CancellationToken cancellationToken)
    {
        List<(StorySource Source, Article Article)> articles = [];
        foreach (var source in story.Sources)
        {
            if (await session.Articles.FindAsync(source.ArticleId, cancellationToken) is { } article) articles.Add((source, article));
        }

        return [.. story.Evidence.Select(evidence => new StoryQuote(
            evidence.Field, evidence.Quote, articles.FirstOrDefault(one => Holds(one.Article, evidence.Quote)).Source))];
    }

    private static bool Holds(Article article, string quote) =>
        new[] { article.Title, article.Summary, article.Text, article.PageText }.Any(text => text?.Contains(quote, StringComparison.Ordinal) is true);

    private static async Task<IReadOnlyList<Story>> OlderAsync(StoreSession session, Story story, CancellationToken cancellationToken)
    {
        List<Story> older = [];
        foreach (var party in story.Deal.Parties.Take(PartiesLookedUp))
        {
            var search = new StorySearch { Company = party, BeforeUtc = story.OpenedUtc, Take = MaxOlder };
            older.AddRange(await session.Finder.ListAsync(search, cancellationToken));
        }

        return [.. older.Where(one => one.Id != story.Id && one.Demo == story.Demo).DistinctBy(one => one.Id).OrderByDescending(one => one.OpenedUtc).Take(MaxOlder)];
    }
}
