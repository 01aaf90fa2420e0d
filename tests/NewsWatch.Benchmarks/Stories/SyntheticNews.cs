using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>
/// An endless stream about invented companies. The busy mix is the worst case: of ten articles two open stories, six repeat recent ones,
/// two only name a pair. The usual mix is what feeds bring: of twenty articles that name companies one tells a deal and fifteen name one company only. Some companies are
/// in very many stories, as in life.
/// </summary>
internal sealed class SyntheticNews(int companies)
{
    private static readonly string[] Words = ["alloy", "basalt", "cobalt", "delta", "ember", "fjord", "granite", "harbor", "indigo", "jasper", "kelp", "lagoon", "marble", "nickel", "onyx", "pearl"];
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(5);
    private readonly List<(string First, string Second)> _recent = [];
    private int _number;

    public static Guid FeedId { get; } = DerivedId.From("synthetic feed");

    /// <summary>100,000 stories in 200 days.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>An article that opens a story.</summary>
    public TrackedArticle Opening() => Build(Open(), isDeal: true);

    public TrackedArticle Busy() => (_number % 10) switch
    {
        < 2 => Opening(),
        < 8 => Build(Recent(), isDeal: true),
        _ => Build(Recent(), isDeal: false),
    };

    public TrackedArticle Usual() => (_number % 80) switch
    {
        0 => Opening(),
        < 4 => Build(Recent(), isDeal: true),
        < 8 => Build(Recent(), isDeal: false),
        < 24 => Build(Any(), isDeal: false),
        _ => OfOne(Build(Any(), isDeal: false)),
    };

    private static TrackedArticle OfOne(TrackedArticle article)
    {
        var (detection, sketch) = (article.Detection, article.Detection.Sketch!);
        return article with { Detection = detection with { Sketch = sketch with { Deal = sketch.Deal with { Parties = [sketch.Deal.Parties[0]] } } } };
    }

    private (string First, string Second) Recent() => _recent.Count == 0 ? Open() : _recent[_random.Next(_recent.Count)];

    private (string First, string Second) Any() => (Name(_random.Next(companies)), Name(_random.Next(companies)));

    private (string First, string Second) Open()
    {
        // The square makes small numbers frequent.
        var first = (int)(_random.NextDouble() * _random.NextDouble() * companies);
        var pair = (Name(first), Name((first + 1 + _random.Next(companies - 1)) % companies));
        _recent.Add(pair);
        if (_recent.Count > 200) _recent.RemoveAt(0);
        return pair;
    }

    private TrackedArticle Build((string First, string Second) pair, bool isDeal)
    {
        var time = Start + (_number++ * Pace);
        var words = string.Join(' ', Enumerable.Range(0, 6).Select(_ => Words[_random.Next(Words.Length)] + _random.Next(50).ToString(CultureInfo.InvariantCulture)));
        var deal = new Deal { Type = DealType.Supply, Parties = [pair.First, pair.Second], ValueUsd = Math.Round(Math.Exp(_random.NextDouble() * 6) * 1e8) };
        var article = new Article
        {
            Id = DerivedId.From("synthetic", _number.ToString(CultureInfo.InvariantCulture)),
            FeedId = FeedId,
            Publisher = $"Paper {_number % 40}",
            Title = $"{pair.First} and {pair.Second}: {words}",
            Summary = $"{pair.First} supplies {pair.Second}.",
            Url = string.Create(CultureInfo.InvariantCulture, $"https://paper{_number % 40}.example/{_number}"),
            PublishedUtc = time,
            ReceivedUtc = time,
        };
        return new TrackedArticle(article, new DetectionResult
        {
            Partnership = isDeal,
            Score = isDeal ? 0.9 : 0.01,
            Lang = "en",
            Status = isDeal ? DealStatus.Announced : null,
            Deal = isDeal ? deal : null,
            Sketch = new DealSketch(deal, DealStatus.Announced),
            Evidence = [new Evidence("parties", article.Title)],
            Why = "synthetic",
        });
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Company{number}");
}
