using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>
/// Weights by feature name, learned by the benchmark project's train-detector; their sum is the log-odds of a positive. Beside single
/// features it weighs pairs ("first and second"), numbered behind them, for what neither says alone, and word sequences, which it finds
/// by their hash.
/// </summary>
public sealed class LinearModel
{
    /// <summary>Stands between the two names of a pair.</summary>
    public const string PairSign = " & ";

    /// <summary>Before a word sequence, see <see cref="GramReader"/>.</summary>
    public const string GramPrefix = "gram:";

    private readonly FeatureCatalog _catalog;
    private readonly List<double> _weights;
    private readonly List<string> _furtherNames = [];
    private readonly Dictionary<ulong, int> _grams = [];
    private readonly List<(int Other, int Number)>?[] _pairsOf;

    private LinearModel(FeatureCatalog catalog)
    {
        _catalog = catalog;
        _weights = [.. new double[catalog.Names.Count]];
        _pairsOf = new List<(int, int)>?[catalog.Names.Count];
    }

    public static LinearModel Read(DataFile file, FeatureCatalog catalog)
    {
        var model = new LinearModel(catalog);
        foreach (var item in SectionFile.Read(file))
        {
            if (item.Phrase.StartsWith(GramPrefix, StringComparison.Ordinal))
            {
                model._grams[GramHash.OfSequence(item.Phrase.AsSpan(GramPrefix.Length))] = model.AddWeight(item.Phrase, item.Value);
                continue;
            }

            var names = item.Phrase.Split(PairSign);
            var numbers = names.Select(catalog.NumberOf).ToList();
            var unknown = numbers.IndexOf(-1);
            if (unknown >= 0 && FeatureCatalog.IsWordName(names[unknown]))
            {
                // Who takes a word out of a list need not know that a weight had been learned for it.
                continue;
            }

            if (unknown >= 0)
            {
                throw new InvalidDataException(
                    $"{file.Path}: '{names[unknown]}' is no feature; train again after a section of the word lists was renamed.");
            }

            model.Add(item.Phrase, numbers, item.Value);
        }

        return model;
    }

    public string NameOf(int number) =>
        number < _pairsOf.Length ? _catalog.Names[number] : _furtherNames[number - _pairsOf.Length];

    public double WeightOf(int number) => _weights[number];

    public double Probability(FeatureVector features)
    {
        var sum = 0d;
        foreach (var number in features.Numbers)
        {
            sum += _weights[number];
            foreach (var (other, pair) in _pairsOf[number] ?? [])
            {
                sum += features.Shows(other) ? _weights[pair] : 0;
            }
        }

        foreach (var gram in features.Grams)
        {
            sum += _grams.TryGetValue(gram, out var number) ? _weights[number] : 0;
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The numbers of all features, pairs and word sequences that an article shows.</summary>
    public void CollectShown(FeatureVector features, List<int> shown)
    {
        foreach (var number in features.Numbers)
        {
            shown.Add(number);
            foreach (var (other, pair) in _pairsOf[number] ?? [])
            {
                if (features.Shows(other))
                {
                    shown.Add(pair);
                }
            }
        }

        foreach (var gram in features.Grams)
        {
            if (_grams.TryGetValue(gram, out var number))
            {
                shown.Add(number);
            }
        }
    }

    private void Add(string name, List<int> numbers, double weight)
    {
        if (numbers is [var single])
        {
            _weights[single] = weight;
            return;
        }

        (_pairsOf[numbers[0]] ??= []).Add((numbers[1], AddWeight(name, weight)));
    }

    private int AddWeight(string name, double weight)
    {
        _weights.Add(weight);
        _furtherNames.Add(name);
        return _weights.Count - 1;
    }
}
