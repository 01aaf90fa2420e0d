namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The features that an article shows, each once.</summary>
public sealed class FeatureVector(int size)
{
    private readonly bool[] _shown = new bool[size];
    private readonly List<int> _numbers = [];
    private readonly List<ulong> _grams = [];

    public IReadOnlyList<int> Numbers => _numbers;

    /// <summary>Hashes of word sequences, see <see cref="GramReader"/>, each once.</summary>
    public IReadOnlyList<ulong> Grams => _grams;

    public bool Shows(int feature) => _shown[feature];

    public void Add(int feature)
    {
        if (!_shown[feature])
        {
            _shown[feature] = true;
            _numbers.Add(feature);
        }
    }

    public void AddGram(ulong gram)
    {
        if (!_grams.Contains(gram))
        {
            _grams.Add(gram);
        }
    }

    public void Clear()
    {
        _grams.Clear();
        foreach (var number in _numbers)
        {
            _shown[number] = false;
        }

        _numbers.Clear();
    }
}
