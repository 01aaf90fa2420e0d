using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.UnitTests.Stories.Corpus;

/// <summary>
/// The invented deals, judged by the real detector, as they may arrive: each article up to 48 hours late, some of them twice.
/// The same seed gives the same order.
/// </summary>
public sealed class DealStream
{
    private const double LatestHours = 48;
    private const double Repeated = 0.05;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Changing = [StoryField.Status, StoryField.CapacityGw, StoryField.ValueUsd];

    private readonly IReadOnlyList<(DealItem Item, DetectionResult Detection)> judged;

    public DealStream(PartnershipDetector detector)
    {
        using var file = new StreamReader(typeof(DealStream).Assembly.GetManifestResourceStream("deals.jsonl")!);
        judged = [.. DealItem.Read(file).Select(item => (item, detector.Detect(new ArticleText { Id = item.Id, Title = item.Title, Summary = item.Summary, Lang = item.Lang })))];
        Deals = judged.Select(pair => pair.Item.Deal).Distinct().Count();
    }

    public int Deals { get; }

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<(DealItem Item, TrackedArticle Article)> Shuffle(int seed)
    {
        var random = new Random(seed);
        var arriving = judged.SelectMany(pair => Arrivals(pair, random)).OrderBy(pair => pair.Article.Article.ReceivedUtc).ThenBy(pair => pair.Item.Id, StringComparer.Ordinal);
        return [.. arriving];
    }

    /// <summary>Places the whole stream as a tracker would and counts what subscribers would see.</summary>
    public DealTally Run(int seed, TrackerSettings settings)
    {
        var registry = new StoryRegistry(settings);
        var opened = new int[Deals];
        var wrong = new List<string>();
        var changes = 0;

        // A deal with an update changes its status, and its figures become known: each of them once.
        var expected = judged.Where(pair => pair.Item.Kind == "update")
            .SelectMany(pair => Changing, (pair, field) => (pair.Item.Deal, field))
            .ToHashSet();
        foreach (var (item, article) in Shuffle(seed))
        {
            var decision = registry.Track(article);
            if (!decision.Alert) continue;
            if (decision.Story!.Revision > 1 || decision.Role == ArticleRole.Update)
            {
                if (decision.Changes.All(change => expected.Remove((item.Deal, change.Field)))) continue;
                changes++;
                wrong.Add($"{item.Id} changes {string.Join(", ", decision.Changes)}");
            }
            else if (opened[item.Deal]++ > 0) wrong.Add($"{item.Id} opens deal {item.Deal} again: {decision.Why}");
        }

        wrong.AddRange(opened.Index().Where(deal => deal.Item == 0).Select(deal => $"deal {deal.Index} is never told"));
        return new DealTally(opened.Sum(count => Math.Max(0, count - 1)), opened.Count(count => count == 0), changes, wrong);
    }

    private static IEnumerable<(DealItem Item, TrackedArticle Article)> Arrivals((DealItem Item, DetectionResult Detection) pair, Random random)
    {
        var first = random.NextDouble() * LatestHours;
        yield return (pair.Item, Build(pair, first));
        if (random.NextDouble() < Repeated) yield return (pair.Item, Build(pair, first + (random.NextDouble() * LatestHours)));
    }

    private static TrackedArticle Build((DealItem Item, DetectionResult Detection) pair, double late)
    {
        var published = Start.AddHours(pair.Item.Hours);
        var article = new Article
        {
            Id = DerivedId.From(pair.Item.Id),
            FeedId = Guid.Empty,
            Publisher = pair.Item.Publisher,
            Title = pair.Item.Title,
            Summary = pair.Item.Summary,
            Url = $"https://{pair.Item.Id}.example/{pair.Item.Lang}",
            Language = pair.Item.Lang,
            PublishedUtc = published,
            ReceivedUtc = published.AddHours(late),
        };
        return new TrackedArticle(article, pair.Detection);
    }
}
