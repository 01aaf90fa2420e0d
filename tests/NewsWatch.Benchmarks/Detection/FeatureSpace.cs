using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// The features of a training run: the catalogue's, then one a source of self-written items, whose share of positives differs from the
/// news, then the pairs of features and the word sequences that enough items show.
/// </summary>
public sealed class FeatureSpace(FeatureCatalog catalog, double penalty)
{
    private const double WordPenalty = 1.5;
    private const double PairPenalty = 2;
    private const double SourcePenalty = 0.1;
    private const double GramPenalty = 3;
    private const int FewestForPair = 8;
    private const int FewestForGram = 3;

    private readonly List<string> _names = [.. catalog.Names];

    public IReadOnlyList<string> Names => _names;

    /// <summary>How strongly each weight is held near zero. Words and pairs explain what single sections leave over, so they pay more.</summary>
    public IReadOnlyList<double> Penalties => [.. Enumerable.Range(0, _names.Count).Select(PenaltyOf)];

    public int AddSource(string name)
    {
        _names.Add($"source:{name}");
        return _names.Count - 1;
    }

    /// <summary>The same examples with their pairs; to be called once, when all sources are added.</summary>
    public IReadOnlyList<TrainingExample> WithPairs(IReadOnlyList<TrainingExample> examples)
    {
        var pairable = new HashSet<int>(Enumerable.Range(0, catalog.Names.Count).Where(catalog.IsPairable));
        var counts = new Dictionary<(int, int), int>();
        foreach (var pair in examples.SelectMany(e => PairsOf(e, pairable)))
        {
            counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        var numbers = new Dictionary<(int, int), int>();
        foreach (var (first, second) in counts.Where(c => c.Value >= FewestForPair).Select(c => c.Key).Order())
        {
            numbers.Add((first, second), _names.Count);
            _names.Add(_names[first] + LinearModel.PairSign + _names[second]);
        }

        int[] NumbersOf(TrainingExample example) =>
            [.. PairsOf(example, pairable).Where(numbers.ContainsKey).Select(pair => numbers[pair])];
        return [.. examples.Select(e => e with { Features = [.. e.Features, .. NumbersOf(e)] })];
    }

    /// <summary>The same examples with their word sequences; to be called once, behind <see cref="WithPairs"/>.</summary>
    public IReadOnlyList<TrainingExample> WithGrams(IReadOnlyList<TrainingExample> examples)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = examples.SelectMany(e => e.Grams).CountBy(g => g);
        foreach (var gram in counts.Where(c => c.Value >= FewestForGram).Select(c => c.Key).Order(StringComparer.Ordinal))
        {
            numbers.Add(gram, _names.Count);
            _names.Add(LinearModel.GramPrefix + gram);
        }

        int[] NumbersOf(TrainingExample example) => [.. example.Grams.Where(numbers.ContainsKey).Select(gram => numbers[gram])];
        return [.. examples.Select(e => e with { Features = [.. e.Features, .. NumbersOf(e)] })];
    }

    private static IEnumerable<(int First, int Second)> PairsOf(TrainingExample example, HashSet<int> pairable)
    {
        var shown = example.Features.Where(pairable.Contains).Order().ToList();
        for (var i = 0; i < shown.Count; i++)
        {
            for (var j = i + 1; j < shown.Count; j++)
            {
                yield return (shown[i], shown[j]);
            }
        }
    }

    private double PenaltyOf(int feature) =>
        feature == catalog.Of(Signal.Bias) ? 0
        : feature < catalog.Names.Count ? (catalog.IsWord(feature) ? WordPenalty * penalty : penalty)
        : _names[feature].StartsWith(LinearModel.GramPrefix, StringComparison.Ordinal) ? GramPenalty * penalty
        : _names[feature].Contains(LinearModel.PairSign, StringComparison.Ordinal) ? PairPenalty * penalty
        : SourcePenalty;
}
