using NewsWatch.Core.Articles;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Storage;
using NewsWatch.Web.Pages.Stories;

namespace NewsWatch.Worker.Roles;

/// <summary>Stories out of the store, as the pages show them.</summary>
internal sealed class StoredStoryFiles : IStoryFiles
{
    private const int RecentStories = 500;
    private const int MaxCompanies = 200;
    private const int MaxOlder = 6;
    private const int PartiesLookedUp = 4;
    private const int ArticlesLookedUp = 8;
    private static readonly TimeSpan CompaniesFor = TimeSpan.FromMinutes(2);

    /// <summary>An older list of names does as well for so long.</summary>
    private static readonly TimeSpan CompaniesUsableFor = TimeSpan.FromHours(1);

    private readonly IStore store;
    private readonly TimeProvider clock;
    private readonly KeptReading<IReadOnlyList<string>> companies;

    public StoredStoryFiles(IStore store, TimeProvider clock)
    {
        (this.store, this.clock) = (store, clock);
        companies = new KeptReading<IReadOnlyList<string>>(ReadCompaniesAsync, CompaniesFor, CompaniesUsableFor, clock);
    }

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

    public Task<IReadOnlyList<string>> CompaniesAsync(CancellationToken cancellationToken) => companies.GetAsync(cancellationToken);

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

    private async Task<IReadOnlyList<string>> ReadCompaniesAsync()
    {
        var recent = await store.ReadAsync(session => session.Finder.RecentPartiesAsync(RecentStories, CancellationToken.None), CancellationToken.None);
        return
        [
            .. recent.CountBy(party => party, StringComparer.Ordinal)
                .OrderByDescending(party => party.Value).ThenBy(party => party.Key, StringComparer.Ordinal)
                .Take(MaxCompanies)
                .Select(party => party.Key),
        ];
    }

    /// <summary>A story keeps what was said, not where: the first of its articles that holds the very words is the source.</summary>
    private static async Task<IReadOnlyList<StoryQuote>> QuotesAsync(StoreSession session, Story story, CancellationToken cancellationToken)
    {
        var open = story.Evidence.Select(evidence => evidence.Quote).ToHashSet(StringComparer.Ordinal);
        var sources = new Dictionary<string, StorySource>(StringComparer.Ordinal);
        // A few articles at a time, since the first of them hold most quotes, and an article is long.
        foreach (var some in story.Sources.Chunk(ArticlesLookedUp).TakeWhile(_ => open.Count > 0))
        {
            var articles = await session.Articles.FindAsync([.. some.Select(source => source.ArticleId)], cancellationToken);
            foreach (var source in some)
            {
                if (!articles.TryGetValue(source.ArticleId, out var article)) continue;
                foreach (var quote in open.Where(quote => Holds(article, quote)).ToList())
                {
                    sources[quote] = source;
                    open.Remove(quote);
                }
            }
        }

        return [.. story.Evidence.Select(evidence => new StoryQuote(evidence.Field, evidence.Quote, sources.GetValueOrDefault(evidence.Quote)))];
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
