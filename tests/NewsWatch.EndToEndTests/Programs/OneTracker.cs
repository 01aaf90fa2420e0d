using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>What one tracker makes of the entries, one after the other, in this process.</summary>
internal static class OneTracker
{
    /// <summary>The titles of each told story, in order, joined; a story a line.</summary>
    public static IReadOnlyList<string> StoriesOf(DealWeek week)
    {
        using var detector = PartnershipDetector.CreateDefault();
        var registry = new StoryRegistry(new TrackerSettings { ReportedWait = TimeSpan.Zero });
        var told = new List<(Guid Story, string Title)>();
        foreach (var (number, entry) in week.Entries.Index())
        {
            var decision = registry.Track(new TrackedArticle(ArticleOf(entry, number), detector.Detect(new ArticleText { Id = entry.Id, Title = entry.Title, Summary = entry.Lead })));
            if (decision is { Role: not ArticleRole.None, Story: { } story }) told.Add((story.Id, entry.Title));
        }

        return Lines(told);
    }

    /// <summary>Views are left out: one that comes before its deal is kept apart from it, so that they depend on the order.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<(Guid Story, string Title)> told) =>
    [
        .. told.Where(article => !article.Title.StartsWith("Why ", StringComparison.Ordinal))
            .GroupBy(article => article.Story, article => article.Title)
            .Select(story => string.Join(" | ", story.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static Article ArticleOf(DealEntry entry, int number)
    {
        var time = TimeProvider.System.GetUtcNow();
        return new Article
        {
            Id = DerivedId.From("one tracker", entry.Id),
            FeedId = Guid.Empty,
            Publisher = $"Wire {number % 10}",
            Title = entry.Title,
            Summary = entry.Lead,
            Url = $"http://wire.example/{entry.Id}",
            PublishedUtc = time,
            ReceivedUtc = time,
        };
    }
}
