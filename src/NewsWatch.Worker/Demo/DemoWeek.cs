using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;
using NewsWatch.Feeds.WebSub;
using NewsWatch.Worker.Demo.Rendering;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Demo;

/// <summary>
/// The archive's week as the pipeline makes it: the documents of its feeds go through the real parser, detector and tracker, hour by hour, in
/// memory. Network, bus and notifier have no part in it, so that nothing of it can be sent to anybody.
/// </summary>
internal sealed class DemoWeek
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, Feed> _feeds = [];
    private readonly List<DemoArticle> _articles = [];
    private readonly Dictionary<Guid, Story> _stories = [];

    private DemoWeek()
    {
    }

    public IReadOnlyCollection<Feed> Feeds => _feeds.Values;

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<DemoArticle> Articles => _articles;

    public IReadOnlyCollection<Story> Stories => _stories.Values;

    public static async Task<DemoWeek> PlayAsync(DemoArchive archive, TrackerSettings settings, CancellationToken cancellationToken)
    {
        using var detector = PartnershipDetector.CreateDefault();

        // Hours pass in an instant here: what waits for the end of a window would be told out of its place.
        var registry = new StoryRegistry(settings with { AnnouncedWait = TimeSpan.Zero, ReportedWait = TimeSpan.Zero, RevisionInterval = TimeSpan.Zero });
        var week = new DemoWeek();
        for (var time = archive.StartUtc; time < archive.EndUtc + Hour; time += Hour)
        {
            foreach (var article in await week.PollAsync(archive, time, cancellationToken))
            {
                var tracked = new TrackedArticle(article, detector.Detect(DetectionDesk.TextOf(article)));
                week.Take(tracked, registry.Track(tracked));
            }
        }

        week.Invent();
        return week;
    }

    /// <summary>What the feeds have at that hour that they did not have before, in order of publication.</summary>
    private async Task<IReadOnlyList<Article>> PollAsync(DemoArchive archive, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var known = _articles.ToLookup(article => article.Article.FeedId, article => article.Article.Id);
        List<Article> found = [];
        foreach (var published in archive.Feeds.Where(feed => !(time < feed.FailsUntilUtc)))
        {
            var feed = FeedOf(published, archive);
            var entries = published.PublishedUntil(time, int.MaxValue);
            if (entries.Count == feed.Entries) continue;
            var body = new PushedBody(FeedRendering.Render(published, entries), published.ContentType);
            var read = await PushedFeed.ReadAsync(feed, body, time, cancellationToken);
            found.AddRange(read.Articles.ExceptBy(known[feed.Id], article => article.Id));
            _feeds[feed.Id] = feed with { Entries = entries.Count, Postings = [.. entries.Select(entry => entry.PublishedUtc).Order()], LastCheckUtc = time, LastSuccessUtc = time };
        }

        return [.. found.OrderBy(article => article.PublishedUtc ?? time)];
    }

    private Feed FeedOf(DemoFeed published, DemoArchive archive)
    {
        // A domain that RFC 2606 keeps free: there is no such server.
        var url = $"https://demo.newswatch.example/feeds/{published.Path}";
        var id = ArticleIdentity.ForFeed(url);
        return _feeds.GetValueOrDefault(id) ?? new Feed
        {
            Id = id,
            Url = url,
            Title = published.Publisher,
            Publisher = published.Publisher,
            Language = published.Language,
            SiteUrl = published.Home.ToString(),
            Origin = FeedOrigin.Demo,
            NextCheckUtc = archive.EndUtc,
            FirstSuccessUtc = archive.StartUtc,
            DisabledUtc = archive.EndUtc,
            DisabledReason = "invented, for the demo",
        };
    }

    private void Take(TrackedArticle article, TrackDecision decision)
    {
        _articles.Add(new DemoArticle(article.Article, article.Detection, decision));
        foreach (var news in decision.News) _stories[news.Story.Id] = news.Story;
        if (decision.Kept is { } kept) _stories[kept.Id] = kept;
    }

    /// <summary>
    /// Marks the stories and gives them identities that no story of the world derives, and leaves out what only collected: it would be forgotten
    /// within the hour.
    /// </summary>
    private void Invent()
    {
        var told = _stories.Values.Where(story => !story.Unjudged).ToDictionary(story => story.Id, AsDemo);
        _stories.Clear();
        foreach (var story in told.Values) _stories.Add(story.Id, story);
        for (var i = 0; i < _articles.Count; i++)
        {
            var decision = _articles[i].Decision;
            _articles[i] = _articles[i] with
            {
                Decision = decision with
                {
                    Story = Known(decision.Story),
                    Collected = Known(decision.Collected),
                    Mentions = [.. decision.Mentions.Select(mention => mention with { StoryId = mention.StoryId is { } id ? told.GetValueOrDefault(id)?.Id : null })],
                    News = [],
                    Print = null,
                },
            };
        }

        Story? Known(Story? story) => story is not null && told.ContainsKey(story.Id) ? AsDemo(story) : null;
    }

    private static Story AsDemo(Story story) => story with { Id = DerivedId.From("demo", story.Id.ToString("N")), Demo = true, DueUtc = null };
}
